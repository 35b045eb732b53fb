package app.comanda.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoursOfDayTest {

    private static final UUID KATHMANDU = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID NEW_YORK = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Map<UUID, ZoneId> ZONES =
            Map.of(KATHMANDU, ZoneId.of("Asia/Kathmandu"), NEW_YORK, ZoneId.of("America/New_York"));

    @Test
    void aSaleCountsForTheHourOfTheOutletsOwnClock() {
        // 12:15 UTC is 18:00 in Kathmandu, a quarter before it is 17:45
        List<HourSales> hours = hours(sold(KATHMANDU, "12:00"), sold(KATHMANDU, "12:15"));

        assertEquals(1, at(hours, 17).orders());
        assertEquals(1, at(hours, 18).orders());
    }

    @Test
    void hoursOfOutletsInSeveralZonesAddUpByTheirOwnClocks() {
        List<HourSales> hours = hours(sold(KATHMANDU, "12:15"), sold(NEW_YORK, "22:00"));

        assertEquals(2, at(hours, 18).orders());
        assertEquals(400, at(hours, 18).total());
    }

    @Test
    void theDayBeginsWithItsFirstHourAndHasAllOfThem() {
        List<Integer> order = hours().stream().map(HourSales::hour).toList();

        assertEquals(24, order.size());
        assertEquals(4, order.get(0));
        assertEquals(0, order.get(20));
        assertEquals(3, order.get(23));
    }

    private static List<HourSales> hours(QuarterSales... quarters) {
        return HoursOfDay.of(List.of(quarters), ZONES, 4);
    }

    private static QuarterSales sold(UUID outlet, String utc) {
        Instant from = Instant.parse("2026-07-01T" + utc + ":00Z");
        return new QuarterSales(outlet, from, new SalesSum(1, 200, 0, 0, 0, 0, 200, 0), 0, 0);
    }

    private static SalesSum at(List<HourSales> hours, int hour) {
        return hours.stream()
                .filter(h -> h.hour() == hour)
                .findFirst()
                .orElseThrow()
                .sum();
    }
}
