package app.comanda.kitchen;

import app.comanda.ordering.ServiceMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What guests who wait look at: orders that are being prepared and those that can be fetched, by their numbers.
 *
 * @param preparing longest waiting first
 * @param ready newest first
 */
public record StatusBoard(List<Entry> preparing, List<Entry> ready) {

    /** Who has not fetched it by then does not look at the board any more. */
    static final Duration SHOWN_READY = Duration.ofMinutes(20);

    public StatusBoard {
        preparing = List.copyOf(preparing);
        ready = List.copyOf(ready);
    }

    /** @param since of the first sending while it is prepared, of the last plate when it is ready */
    public record Entry(String number, ServiceMode serviceMode, Instant since) {}

    /** @param tickets the open ones of an outlet */
    static StatusBoard of(List<Ticket> tickets, Instant now) {
        Map<String, List<Ticket>> orders = new LinkedHashMap<>();
        tickets.forEach(ticket -> orders.computeIfAbsent(ticket.order().number(), number -> new ArrayList<>())
                .add(ticket));
        List<Entry> preparing = new ArrayList<>();
        List<Entry> ready = new ArrayList<>();
        orders.forEach((number, of) -> {
            ServiceMode mode = of.get(0).order().serviceMode();
            if (of.stream().allMatch(ticket -> ticket.state() == Ticket.State.READY)) {
                ready.add(new Entry(number, mode, latestChange(of)));
            } else {
                preparing.add(new Entry(number, mode, of.get(0).createdAt()));
            }
        });
        ready.removeIf(entry -> entry.since().plus(SHOWN_READY).isBefore(now));
        ready.sort(Comparator.comparing(Entry::since).reversed());
        preparing.sort(Comparator.comparing(Entry::since));
        return new StatusBoard(preparing, ready);
    }

    private static Instant latestChange(List<Ticket> tickets) {
        return tickets.stream()
                .map(Ticket::changedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
