package app.comanda.kitchen;

import app.comanda.ordering.LinesSent.SentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many of a dish are still to be cooked, whoever ordered them: the cook's "all day".
 *
 * @param stationId null in a kitchen without stations
 * @param quantity decimal string
 */
public record DishCount(@Nullable UUID stationId, UUID itemId, String name, String quantity) {

    /** Of all these tickets, without what is done or void; the most wanted first. */
    public static List<DishCount> of(List<Ticket> tickets) {
        Map<Dish, BigDecimal> sums = new LinkedHashMap<>();
        tickets.forEach(ticket -> add(ticket, sums));
        List<DishCount> counts = new ArrayList<>();
        sums.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted(Map.Entry.<Dish, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().name()))
                .forEach(entry -> counts.add(new DishCount(
                        entry.getKey().stationId(),
                        entry.getKey().itemId(),
                        entry.getKey().name(),
                        entry.getValue().stripTrailingZeros().toPlainString())));
        return counts;
    }

    private static void add(Ticket ticket, Map<Dish, BigDecimal> sums) {
        Map<UUID, SentLine> lines =
                ticket.dishes().lines().stream().collect(Collectors.toMap(SentLine::lineId, line -> line, (a, b) -> a));
        Map<UUID, BigDecimal> voids = ticket.dishes().voids().stream()
                .collect(
                        Collectors.toMap(VoidedPart::lineId, part -> new BigDecimal(part.quantity()), BigDecimal::add));
        for (TicketItem item : ticket.items()) {
            SentLine line = lines.get(item.lineId());
            if (line != null && item.state() != ItemState.DONE) {
                BigDecimal quantity =
                        new BigDecimal(line.quantity()).subtract(voids.getOrDefault(item.lineId(), BigDecimal.ZERO));
                sums.merge(new Dish(item.stationId(), line.itemId(), line.name()), quantity, BigDecimal::add);
            }
        }
    }

    private record Dish(@Nullable UUID stationId, UUID itemId, String name) {}
}
