package app.comanda.catalog.daypart;

import app.comanda.catalog.Channel;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PriceBooks;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.menu.Entry;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking at the prices of a whole day, also with a rule that is still being written. */
@Stateless
public class DayPreview {

    @Inject
    PriceBooks priceBooks;

    @Inject
    PriceRules rules;

    @Inject
    Outlets outlets;

    /**
     * What to look at.
     *
     * @param serviceMode null where nobody has said
     */
    public record Question(
            UUID outletId,
            UUID itemId,
            LocalDate day,
            Channel channel,
            @Nullable String serviceMode) {}

    /**
     * Some hours of the day at one price.
     *
     * @param promotion name of the rule that makes it, if one does
     */
    public record Stretch(Instant from, Instant until, long price, Optional<String> promotion) {}

    /**
     * From midnight to midnight by the outlet's clock.
     *
     * @param draft counts beside the rules that are kept; null for none
     * @param instead the kept rule whose place the draft takes; null for none
     * @throws BusinessException {@code outlet.unknown}, {@code item.unknown}
     */
    public List<Stretch> day(Question asked, @Nullable PriceRuleDetails draft, @Nullable UUID instead) {
        PriceBook book = priceBooks.current(asked.outletId());
        PricedItem item = book.find(asked.itemId())
                .orElseThrow(() -> BusinessException.invalid("item.unknown", "itemId", "There is no such item."));
        List<PriceRuleDetails> counting = new ArrayList<>(rules.entries().stream()
                .filter(rule -> !rule.id().equals(instead))
                .map(Entry::details)
                .toList());
        if (draft != null) {
            counting.add(draft);
        }
        ZoneId zone = book.zone();
        Dayparts dayparts = new Dayparts(
                asked.outletId(), zone, outlets.get(asked.outletId()).rounding(), counting);
        Instant end = asked.day().plusDays(1).atStartOfDay(zone).toInstant();
        List<Stretch> day = new ArrayList<>();
        Instant from = asked.day().atStartOfDay(zone).toInstant();
        while (from.isBefore(end)) {
            Instant until = dayparts.nextChange(from, asked.channel(), asked.serviceMode())
                    .filter(end::isAfter)
                    .orElse(end);
            append(day, stretch(item, dayparts.at(from, asked.channel(), asked.serviceMode()), from, until));
            from = until;
        }
        return day;
    }

    private static Stretch stretch(PricedItem item, Prices prices, Instant from, Instant until) {
        Optional<Offer> offer = prices.offer(item);
        return new Stretch(from, until, offer.map(Offer::price).orElse(item.price()), offer.map(Offer::promotion));
    }

    /** Rules of other items begin and end too; for this item nothing changes then. */
    private static void append(List<Stretch> day, Stretch next) {
        if (!day.isEmpty()) {
            Stretch last = day.get(day.size() - 1);
            if (last.price() == next.price() && last.promotion().equals(next.promotion())) {
                day.set(day.size() - 1, new Stretch(last.from(), next.until(), last.price(), last.promotion()));
                return;
            }
        }
        day.add(next);
    }
}
