package app.comanda.ordering.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts the days of an outlet's channel into slots. Pure. */
final class SlotPlan {

    private final List<SlotWindow> windows;
    private final OpeningHours hours;
    private final ZoneId zone;

    SlotPlan(List<SlotWindow> windows, OpeningHours hours, ZoneId zone) {
        this.windows = windows;
        this.hours = hours;
        this.zone = zone;
    }

    /**
     * The slots of a date during which the house is open, in order. On the day when clocks are put forward those of the
     * skipped hour are left out; when they are put back the repeated hour is one long slot of its name, not two.
     */
    List<Slot> on(LocalDate date) {
        Set<Instant> begun = new HashSet<>();
        return windows.stream()
                .filter(window -> window.days().contains(date.getDayOfWeek()))
                .flatMap(window -> slots(window, date))
                .filter(slot -> slot.from().isBefore(slot.until()))
                .filter(slot -> hours.openAt(slot.from(), zone))
                .sorted(Comparator.comparing(Slot::from))
                .filter(slot -> begun.add(slot.from()))
                .toList();
    }

    /** The slot that begins then. */
    Optional<Slot> beginningAt(Instant moment) {
        return on(moment.atZone(zone).toLocalDate()).stream()
                .filter(slot -> slot.from().equals(moment))
                .findFirst();
    }

    Optional<Slot> at(Instant moment) {
        return on(moment.atZone(zone).toLocalDate()).stream()
                .filter(slot -> slot.contains(moment))
                .findFirst();
    }

    private Stream<Slot> slots(SlotWindow window, LocalDate date) {
        int count = (window.endMinute() - window.firstMinute()) / window.minutes();
        return IntStream.range(0, count).mapToObj(i -> {
            int first = window.firstMinute() + i * window.minutes();
            return new Slot(instant(date, first), instant(date, first + window.minutes()), window.capacity());
        });
    }

    private Instant instant(LocalDate date, int minuteOfDay) {
        return date.plusDays(minuteOfDay / MINUTES_A_DAY)
                .atTime(minuteOfDay % MINUTES_A_DAY / 60, minuteOfDay % 60)
                .atZone(zone)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    private static final int MINUTES_A_DAY = 24 * 60;
}
