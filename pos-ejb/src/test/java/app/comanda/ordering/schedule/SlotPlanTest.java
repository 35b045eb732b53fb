package app.comanda.ordering.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotPlanTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> ALWAYS = EnumSet.allOf(DayOfWeek.class);

    @Test
    void aWindowIsCutIntoWholeSlots() {
        assertEquals(
                List.of("12:00", "12:15", "12:30"),
                begins(OpeningHours.NOT_SAID, "2026-11-25", slots("12:00", "12:50", 15)));
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        assertEquals(
                List.of("23:00", "23:30"), begins(OpeningHours.NOT_SAID, "2026-11-25", slots("23:00", "00:00", 30)));
    }

    @Test
    void slotsOutsideTheOpeningHoursAreLeftOut() {
        OpeningHours hours = new OpeningHours(
                Map.of(DayOfWeek.WEDNESDAY, List.of(OpeningHoursTest.window("12:30", "13:30"))), List.of());
        assertEquals(List.of("12:30", "13:00"), begins(hours, "2026-11-25", slots("12:00", "14:00", 30)));
        assertEquals(List.of(), begins(hours, "2026-11-26", slots("12:00", "14:00", 30)));
    }

    /** On 2026-03-08 the clocks of New York skip from 02:00 to 03:00. */
    @Test
    void theSkippedHourHasNoSlots() {
        assertEquals(
                List.of("01:30", "03:00", "03:30"),
                begins(OpeningHours.NOT_SAID, "2026-03-08", slots("01:30", "04:00", 30)));
    }

    /** On 2026-11-01 the clocks of New York show the hour from 01:00 to 02:00 twice. */
    @Test
    void everySlotOfTheRepeatedHourIsThereOnceAndNoMinuteIsInNone() {
        List<Slot> slots =
                plan(OpeningHours.NOT_SAID, slots("00:30", "03:00", 30)).on(LocalDate.parse("2026-11-01"));
        assertEquals(5, slots.size());
        for (int i = 1; i < slots.size(); i++) {
            assertEquals(slots.get(i - 1).until(), slots.get(i).from());
        }
        assertEquals(
                Duration.ofMinutes(150 + 60),
                Duration.between(
                        slots.get(0).from(), slots.get(slots.size() - 1).until()));
    }

    @Test
    void overlappingRowsAreRefusedNamingTheSecond() {
        BusinessException refused = assertThrows(
                BusinessException.class, () -> terms(slots("12:00", "14:00", 15), slots("13:45", "15:00", 15)));
        assertEquals("slot.overlap", refused.code());
        assertEquals("slots[1].from", refused.field());
    }

    @Test
    void rowsOfOtherWeekdaysDoNotOverlap() {
        SlotWindow monday =
                new SlotWindow(Set.of(DayOfWeek.MONDAY), LocalTime.parse("12:00"), LocalTime.parse("14:00"), 15, 4);
        SlotWindow tuesday =
                new SlotWindow(Set.of(DayOfWeek.TUESDAY), LocalTime.parse("12:00"), LocalTime.parse("14:00"), 15, 4);
        assertTrue(terms(monday, tuesday).offered());
    }

    @Test
    void slotsThatEndBeforeTheyBeginAreRefused() {
        BusinessException refused = assertThrows(BusinessException.class, () -> terms(slots("14:00", "12:00", 15)));
        assertEquals("slots[0].until", refused.field());
    }

    private static ChannelTerms terms(SlotWindow... windows) {
        return new ChannelTerms(true, 15, 7, List.of(windows));
    }

    private static SlotWindow slots(String from, String until, int minutes) {
        return new SlotWindow(ALWAYS, LocalTime.parse(from), LocalTime.parse(until), minutes, 4);
    }

    private static SlotPlan plan(OpeningHours hours, SlotWindow... windows) {
        return new SlotPlan(List.of(windows), hours, NEW_YORK);
    }

    private static List<String> begins(OpeningHours hours, String date, SlotWindow... windows) {
        return plan(hours, windows).on(LocalDate.parse(date)).stream()
                .map(slot -> slot.from().atZone(NEW_YORK).toLocalTime().toString())
                .toList();
    }
}
