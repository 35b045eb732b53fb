package app.comanda.ordering.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aHouseThatHasNotSaidItsHoursIsAlwaysOpen() {
        assertTrue(OpeningHours.NOT_SAID.openAt(berlin("2026-11-25T03:00"), BERLIN));
    }

    @Test
    void opensWithTheFirstMinuteAndClosesWithTheLast() {
        OpeningHours hours = week(DayOfWeek.WEDNESDAY, window("11:00", "15:00"), window("17:30", "23:00"));
        assertFalse(hours.openAt(berlin("2026-11-25T10:59"), BERLIN));
        assertTrue(hours.openAt(berlin("2026-11-25T11:00"), BERLIN));
        assertFalse(hours.openAt(berlin("2026-11-25T15:00"), BERLIN));
        assertTrue(hours.openAt(berlin("2026-11-25T22:59"), BERLIN));
        assertFalse(hours.openAt(berlin("2026-11-26T12:00"), BERLIN), "Thursday is a day off");
    }

    @Test
    void anEveningMayEndAfterMidnight() {
        OpeningHours hours = week(DayOfWeek.SATURDAY, window("18:00", "02:00"));
        assertTrue(hours.openAt(berlin("2026-11-29T01:59"), BERLIN));
        assertFalse(hours.openAt(berlin("2026-11-29T02:00"), BERLIN));
        assertFalse(hours.openAt(berlin("2026-11-28T01:00"), BERLIN), "that is Friday's night");
    }

    @Test
    void aHolidayReplacesItsWeekday() {
        OpeningHours hours = new OpeningHours(
                Map.of(DayOfWeek.FRIDAY, List.of(window("11:00", "23:00"))),
                List.of(new SpecialDay(LocalDate.parse("2026-12-25"), "Christmas", List.of())));
        assertFalse(hours.openAt(berlin("2026-12-25T12:00"), BERLIN));
        assertTrue(hours.openAt(berlin("2026-12-18T12:00"), BERLIN));
        assertEquals(Optional.of(berlin("2027-01-01T11:00")), hours.nextOpening(berlin("2026-12-24T12:00"), BERLIN));
    }

    /** On 2026-03-29 the clocks of Berlin skip from 02:00 to 03:00. */
    @Test
    void theNightOfTheShortHourIsAnHourShorter() {
        OpeningHours hours = week(DayOfWeek.SATURDAY, window("22:00", "04:00"));
        OpenTime night = hours.on(LocalDate.parse("2026-03-28"), BERLIN).get(0);
        assertEquals(Duration.ofHours(5), Duration.between(night.from(), night.until()));
        assertTrue(hours.openAt(Instant.parse("2026-03-29T01:30:00Z"), BERLIN), "03:30 of summer time");
        assertFalse(hours.openAt(Instant.parse("2026-03-29T02:00:00Z"), BERLIN), "04:00 of summer time");
    }

    /** On 2026-10-25 the clocks of Berlin show the hour from 02:00 to 03:00 twice. */
    @Test
    void nobodyIsSentHomeAnHourEarlyInTheNightOfTheLongHour() {
        OpeningHours hours = week(DayOfWeek.SATURDAY, window("22:00", "02:30"));
        assertTrue(hours.openAt(Instant.parse("2026-10-25T00:45:00Z"), BERLIN), "02:45 for the first time");
        assertTrue(hours.openAt(Instant.parse("2026-10-25T01:15:00Z"), BERLIN), "02:15 for the second time");
        assertFalse(hours.openAt(Instant.parse("2026-10-25T01:30:00Z"), BERLIN), "02:30 for the second time");
    }

    @Test
    void overlappingTimesOfADayAreRefusedNamingTheSecond() {
        BusinessException refused = assertThrows(
                BusinessException.class,
                () -> week(DayOfWeek.MONDAY, window("11:00", "15:00"), window("14:30", "22:00")));
        assertEquals("hours.overlap", refused.code());
        assertEquals("week.MONDAY[1].from", refused.field());
    }

    @Test
    void twoEntriesForOneDateAreRefused() {
        SpecialDay day = new SpecialDay(LocalDate.parse("2026-12-25"), "Christmas", List.of());
        BusinessException refused =
                assertThrows(BusinessException.class, () -> new OpeningHours(Map.of(), List.of(day, day)));
        assertEquals("specialDays[1].date", refused.field());
    }

    private static OpeningHours week(DayOfWeek day, OpenWindow... windows) {
        return new OpeningHours(Map.of(day, List.of(windows)), List.of());
    }

    static OpenWindow window(String from, String until) {
        return new OpenWindow(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
