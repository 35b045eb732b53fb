package app.comanda.ordering.schedule;

import app.comanda.catalog.Channel;
import app.comanda.catalog.PriceBook;
import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets an order in, or says when it may come: asked inside the order's transaction.
 *
 * <p>The till ({@link Channel#POS}) may sell at any time, for the staff see whether the kitchen is on; the hours and
 * pauses bind the channels of guests. An order of the till for later takes a slot like any other.
 */
@ApplicationScoped
public class Admission {

    @Inject
    Schedules schedules;

    @Inject
    SlotBook slotBook;

    /**
     * Takes the order's place in its slot, where its channel has slots.
     *
     * @param wanted when the guest wants it; null for as soon as possible
     * @throws BusinessException naming {@code channel} or {@code scheduledFor}: {@code channel.not-offered}, {@code
     *     channel.paused}, {@code outlet.not-open}, {@code slot.none}, {@code slot.unknown}, {@code slot.too-soon},
     *     {@code slot.too-far}, {@code slot.full}
     */
    public Admitted admit(PriceBook book, Channel channel, @Nullable Instant wanted, Instant now) {
        if (channel == Channel.POS && wanted == null) {
            return Admitted.AT_ONCE;
        }
        UUID outlet = book.outletId();
        Optional<OutletChannel> row = schedules.findChannel(outlet, channel);
        ChannelTerms terms = Schedules.termsOf(row);
        if (channel != Channel.POS) {
            requireTaking(channel, terms, row, now);
        }
        OpeningHours hours = schedules.hours(outlet);
        SlotPlan plan = new SlotPlan(terms.slots(), hours, book.zone());
        Instant ready = now.plus(Duration.ofMinutes(terms.leadMinutes()));
        if (wanted != null) {
            Slot slot = chosen(plan, terms, wanted, now, book.zone());
            take(outlet, channel, slot, plan, book.zone());
            return new Admitted(wanted, slot.from(), wanted.minus(Duration.ofMinutes(terms.leadMinutes())));
        }
        requireOpen(hours, now, book.zone());
        return plan.at(ready)
                .map(slot -> {
                    take(outlet, channel, slot, plan, book.zone());
                    return new Admitted(null, slot.from(), null);
                })
                .orElse(Admitted.AT_ONCE);
    }

    public void giveBack(UUID outlet, Channel channel, Instant slot) {
        slotBook.giveBack(outlet, channel, slot);
    }

    private static void requireTaking(Channel channel, ChannelTerms terms, Optional<OutletChannel> row, Instant now) {
        if (!terms.offered()) {
            throw refused("channel.not-offered", "channel", "This outlet takes no orders by " + channel + ".");
        }
        if (row.filter(it -> it.pausedAt(now)).isPresent()) {
            throw refused("channel.paused", "channel", "This channel takes no orders at the moment.");
        }
    }

    private static void requireOpen(OpeningHours hours, Instant now, ZoneId zone) {
        if (!hours.openAt(now, zone)) {
            String next = hours.nextOpening(now, zone)
                    .map(opening -> " It opens " + local(opening, zone) + ".")
                    .orElse("");
            throw refused("outlet.not-open", "outletId", "This outlet is not open now." + next);
        }
    }

    private static Slot chosen(SlotPlan plan, ChannelTerms terms, Instant wanted, Instant now, ZoneId zone) {
        if (terms.slots().isEmpty()) {
            throw refused("slot.none", "scheduledFor", "This channel takes no orders for later.");
        }
        if (wanted.isBefore(now.plus(Duration.ofMinutes(terms.leadMinutes())))) {
            throw refused(
                    "slot.too-soon",
                    "scheduledFor",
                    "The kitchen needs " + terms.leadMinutes() + " minutes. Choose a later time.");
        }
        LocalDate last = now.atZone(zone).toLocalDate().plusDays(terms.daysAhead());
        if (wanted.atZone(zone).toLocalDate().isAfter(last)) {
            throw refused("slot.too-far", "scheduledFor", "Orders are taken until " + last + ".");
        }
        return plan.beginningAt(wanted)
                .orElseThrow(() -> refused(
                        "slot.unknown",
                        "scheduledFor",
                        "No slot begins " + local(wanted, zone) + "."
                                + told(plan.on(wanted.atZone(zone).toLocalDate()), zone)));
    }

    private static String told(List<Slot> slots, ZoneId zone) {
        if (slots.isEmpty()) {
            return " There are none on that day.";
        }
        return " The first of that day begins " + local(slots.get(0).from(), zone) + ", the last "
                + local(slots.get(slots.size() - 1).from(), zone) + ".";
    }

    private void take(UUID outlet, Channel channel, Slot slot, SlotPlan plan, ZoneId zone) {
        if (!slotBook.take(outlet, channel, slot)) {
            String next = nextFree(outlet, channel, slot, plan, zone)
                    .map(free -> " The next free time is " + local(free.from(), zone) + ".")
                    .orElse("");
            throw refused("slot.full", "scheduledFor", "This time is fully booked." + next);
        }
    }

    private Optional<Slot> nextFree(UUID outlet, Channel channel, Slot full, SlotPlan plan, ZoneId zone) {
        LocalDate date = full.from().atZone(zone).toLocalDate();
        Map<Instant, Integer> taken =
                slotBook.taken(outlet, channel, full.from(), full.from().plus(Duration.ofDays(3)));
        return Stream.of(date, date.plusDays(1))
                .flatMap(day -> plan.on(day).stream())
                .filter(slot -> slot.from().isAfter(full.from()))
                .filter(slot -> taken.getOrDefault(slot.from(), 0) < slot.capacity())
                .findFirst();
    }

    private static String local(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH).format(moment.atZone(zone));
    }

    private static BusinessException refused(String code, String field, String message) {
        return new BusinessException(BusinessException.Kind.CONFLICT, code, message, field);
    }
}
