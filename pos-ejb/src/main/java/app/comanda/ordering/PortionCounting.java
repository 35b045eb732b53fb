package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.catalog.soldout.Countdown;
import app.comanda.catalog.soldout.Countdown.Portions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the portions of an order from what the outlet counts, and gives them back. An order locks itself first, then the
 * countdowns, then its slot, then its number; always in this order, so that nobody waits in a circle.
 */
@ApplicationScoped
public class PortionCounting {

    @Inject
    Countdown countdown;

    /**
     * Costs nothing where the outlet counts nothing.
     *
     * @return the same, each knowing what of it was counted
     * @throws app.comanda.catalog.soldout.ItemSoldOut naming the line
     */
    List<Portion> take(PriceBook book, Instant now, List<Portion> portions) {
        if (!book.countsAnything()) {
            return portions;
        }
        List<Portions> wanted = new ArrayList<>();
        portions.forEach(portion -> ask(portion, wanted));
        Set<UUID> counted = countdown.take(book, now, wanted);
        return portions.stream().map(portion -> portion.counted(counted)).toList();
    }

    /**
     * What was sold already.
     *
     * @param portions each knowing what of it was counted
     * @param oversold names of what went below zero with it
     */
    record Sold(List<PrintedPortion> portions, List<String> oversold) {}

    /** Of what is sold already nothing is refused. */
    Sold sold(PriceBook book, Instant now, List<PrintedPortion> portions) {
        if (!book.countsAnything()) {
            return new Sold(portions, List.of());
        }
        List<Portions> wanted = new ArrayList<>();
        portions.forEach(portion -> ask(portion.sold(), wanted));
        Countdown.Gone gone = countdown.takeGone(book, now, wanted);
        return new Sold(
                portions.stream()
                        .map(portion -> portion.counted(gone.counted()))
                        .toList(),
                gone.oversold());
    }

    private static void ask(Portion portion, List<Portions> wanted) {
        BigDecimal quantity = portion.quantity();
        wanted.add(new Portions(portion.item().id(), quantity, portion.item().name(), portion.field()));
        for (SoldModifier modifier : portion.modifiers()) {
            wanted.add(new Portions(
                    modifier.id(),
                    quantity.multiply(BigDecimal.valueOf(modifier.quantity())),
                    modifier.name(),
                    portion.field()));
        }
    }

    /** Of whole lines that won't be made; what was given back with a refund is not given back again. */
    public void giveBack(UUID outletId, Collection<OrderLine> lines) {
        Map<OrderLine, BigDecimal> pieces = new HashMap<>();
        lines.forEach(line -> pieces.put(line, line.quantity().subtract(line.refundedQuantity())));
        giveBack(outletId, pieces);
    }

    /** @param pieces how many of which line can be sold again */
    public void giveBack(UUID outletId, Map<OrderLine, BigDecimal> pieces) {
        Map<UUID, BigDecimal> portions = new HashMap<>();
        pieces.forEach((line, quantity) ->
                line.item().counted(quantity).forEach((subject, sum) -> portions.merge(subject, sum, BigDecimal::add)));
        portions.values().removeIf(sum -> sum.signum() == 0);
        if (!portions.isEmpty()) {
            countdown.giveBack(outletId, portions);
        }
    }
}
