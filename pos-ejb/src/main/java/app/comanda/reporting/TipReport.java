package app.comanda.reporting;

import app.comanda.pricing.LargestRemainder;
import app.comanda.staff.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The tips of an outlet over some days, shared among those who worked. The tips of a day go to those of that day, in
 * proportion to minutes times points; the parts of a day sum to its tips to the last cent.
 *
 * @param tips minor units, of paid orders
 * @param unshared tips of days on which nobody worked who gets points
 * @param stillAtWork entries without an end, which don't count yet
 * @param shares by name
 */
public record TipReport(String currency, long tips, long unshared, long stillAtWork, List<TipShare> shares) {

    public TipReport {
        shares = List.copyOf(shares);
    }

    /** One stretch of work that has ended. */
    record Work(LocalDate date, UUID employeeId, String name, Role role, long minutes) {}

    /** Who, as what. */
    private record Worker(UUID employeeId, String name, Role role) {}

    static TipReport of(
            String currency, Map<LocalDate, Long> tips, List<Work> work, Map<Role, Integer> points, long stillAtWork) {
        Map<Worker, Long> amounts = new LinkedHashMap<>();
        long unshared = 0;
        for (Map.Entry<LocalDate, Long> day : new TreeMap<>(tips).entrySet()) {
            List<Worker> workers = new ArrayList<>();
            List<Long> weights = new ArrayList<>();
            minutes(work.stream().filter(w -> w.date().equals(day.getKey())).toList())
                    .forEach((worker, minutes) -> {
                        long weight = minutes * points.getOrDefault(worker.role(), 0);
                        if (weight > 0) {
                            workers.add(worker);
                            weights.add(weight);
                        }
                    });
            if (workers.isEmpty()) {
                unshared += day.getValue();
            } else {
                share(day.getValue(), workers, weights, amounts);
            }
        }
        return new TipReport(
                currency,
                tips.values().stream().mapToLong(Long::longValue).sum(),
                unshared,
                stillAtWork,
                shares(minutes(work), amounts, points));
    }

    private static void share(long tips, List<Worker> workers, List<Long> weights, Map<Worker, Long> amounts) {
        long[] parts = LargestRemainder.spread(
                tips, weights.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < parts.length; i++) {
            amounts.merge(workers.get(i), parts[i], Long::sum);
        }
    }

    /** Ordered, so that whoever gets the odd cent is the same every time the report is read. */
    private static Map<Worker, Long> minutes(List<Work> work) {
        return work.stream()
                .collect(Collectors.groupingBy(
                        w -> new Worker(w.employeeId(), w.name(), w.role()),
                        () -> new TreeMap<>(Comparator.comparing(Worker::name)
                                .thenComparing(Worker::employeeId)
                                .thenComparing(Worker::role)),
                        Collectors.summingLong(Work::minutes)));
    }

    private static List<TipShare> shares(
            Map<Worker, Long> minutes, Map<Worker, Long> amounts, Map<Role, Integer> points) {
        return minutes.entrySet().stream()
                .map(entry -> new TipShare(
                        entry.getKey().employeeId(),
                        entry.getKey().name(),
                        entry.getKey().role(),
                        entry.getValue(),
                        points.getOrDefault(entry.getKey().role(), 0),
                        amounts.getOrDefault(entry.getKey(), 0L)))
                .toList();
    }
}
