package app.comanda.ordering.schedule;

import app.comanda.kernel.BusinessException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * From when until when a house is open, by its own clock.
 *
 * @param until not included; at or before {@code from} it is of the next day, so that 18:00 to 02:00 is an evening and
 *     00:00 to 00:00 a whole day
 */
public record OpenWindow(LocalTime from, LocalTime until) {

    /**
     * The window as it lies in time when it begins on that date. A begin that the clocks skip moves on with them; an end
     * that they show twice is the second one, for nobody is sent home an hour early.
     */
    OpenTime on(LocalDate date, ZoneId zone) {
        ZonedDateTime begin = ZonedDateTime.of(date, from, zone).withEarlierOffsetAtOverlap();
        LocalDate last = endsNextDay() ? date.plusDays(1) : date;
        ZonedDateTime end = ZonedDateTime.of(last, until, zone).withLaterOffsetAtOverlap();
        return new OpenTime(begin.toInstant(), end.toInstant());
    }

    private boolean endsNextDay() {
        return !until.isAfter(from);
    }

    private int endMinute() {
        return minute(until) + (endsNextDay() ? MINUTES_A_DAY : 0);
    }

    private static final int MINUTES_A_DAY = 24 * 60;

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** @throws BusinessException {@code hours.overlap} naming the later of two windows of one day that overlap */
    static void requireApart(List<OpenWindow> windows, String field) {
        for (int later = 1; later < windows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (windows.get(earlier).overlaps(windows.get(later))) {
                    throw BusinessException.invalid(
                            "hours.overlap",
                            field + "[" + later + "].from",
                            "This time overlaps another one of the same day.");
                }
            }
        }
    }

    private boolean overlaps(OpenWindow other) {
        return minute(from) < other.endMinute() && minute(other.from) < endMinute();
    }
}
