package app.comanda.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Orders of an outlet's trading day that are summed together, and a mark that changes with each of them: orders are only
 * added, and their versions only rise.
 *
 * @param keys with what the orders' keys begin; empty for the whole day
 * @param orders how many
 * @param versions the sum of their versions
 */
record Bundle(UUID outletId, LocalDate date, String keys, long orders, long versions) {

    /** A key begins with its time: this much of it is the same for 17 and a half minutes (2²⁰ milliseconds). */
    static final int DIGITS = 7;

    /** Orders of a day that are summed at once in a few hundredths of a second; more are cut by their keys. */
    static final long ONE_BUNDLE = 2_000;

    private static final int DIGITS_OF_A_KEY = 32;

    /** Two who sum the same bundles take them in the same order, so that they never wait for each other in a ring. */
    private static final Comparator<Bundle> IN_ORDER = Comparator.comparing(
                    (Bundle bundle) -> bundle.outletId.toString())
            .thenComparing(Bundle::date)
            .thenComparing(Bundle::keys);

    /** @param cut days cut by the first digits of their keys */
    static List<Bundle> of(List<Bundle> cut) {
        Map<Day, List<Bundle>> days = new LinkedHashMap<>();
        cut.forEach(bundle -> days.computeIfAbsent(new Day(bundle.outletId, bundle.date), day -> new ArrayList<>())
                .add(bundle));
        return days.values().stream()
                .flatMap(day -> inOneIfFew(day).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    private static List<Bundle> inOneIfFew(List<Bundle> day) {
        long orders = day.stream().mapToLong(Bundle::orders).sum();
        if (orders > ONE_BUNDLE) {
            return day;
        }
        long versions = day.stream().mapToLong(Bundle::versions).sum();
        return List.of(new Bundle(day.get(0).outletId, day.get(0).date, "", orders, versions));
    }

    /** Where it is kept. */
    Place place() {
        return new Place(outletId, date, keys);
    }

    /** The lowest key that belongs to it. */
    UUID first() {
        return filledWith("0");
    }

    /** The highest one. */
    UUID last() {
        return filledWith("f");
    }

    private UUID filledWith(String digit) {
        String key = keys + digit.repeat(DIGITS_OF_A_KEY - keys.length());
        return UUID.fromString(key.substring(0, 8) + "-" + key.substring(8, 12) + "-" + key.substring(12, 16) + "-"
                + key.substring(16, 20) + "-" + key.substring(20));
    }

    record Place(UUID outletId, LocalDate date, String keys) {}

    private record Day(UUID outletId, LocalDate date) {}
}
