package app.comanda.reporting;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sorts quarters of an hour into the hours that clocks on the wall showed. */
final class HoursOfDay {

    private static final int HOURS = 24;

    private HoursOfDay() {}

    /**
     * @param firstHour in which the trading day begins
     * @return all 24 hours in the order of the trading day; the hour that a change of summer time repeats counts once
     */
    static List<HourSales> of(List<QuarterSales> quarters, Map<UUID, ZoneId> zones, int firstHour) {
        SalesSum[] sums = new SalesSum[HOURS];
        Arrays.fill(sums, SalesSum.NONE);
        for (QuarterSales quarter : quarters) {
            ZoneId zone = zones.getOrDefault(quarter.outletId(), ZoneOffset.UTC);
            int hour = quarter.from().atZone(zone).getHour();
            sums[hour] = sums[hour].plus(quarter.sum());
        }
        return IntStream.range(firstHour, firstHour + HOURS)
                .map(hour -> hour % HOURS)
                .mapToObj(hour -> new HourSales(hour, sums[hour]))
                .toList();
    }
}
