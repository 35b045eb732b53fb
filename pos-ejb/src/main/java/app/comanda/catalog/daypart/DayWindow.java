package app.comanda.catalog.daypart;

import app.comanda.kernel.BusinessException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours of days, as a clock on the wall shows them. Where the clock is put forward, the hour that it skips does not
 * come; where it is put back, the hour that it shows twice counts twice.
 *
 * @param days of the week on which it begins; empty for every day
 * @param from the first minute; null, together with {@code to}, for the whole day
 * @param to the first minute that no longer counts; before {@code from}: on the following day
 * @param firstDay on which it may begin; null for no limit
 * @param lastDay on which it may begin; null for no limit
 */
public record DayWindow(
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public static final DayWindow ALWAYS = new DayWindow(Set.of(), null, null, null, null);

    public DayWindow {
        days = Set.copyOf(days);
        if (from == null ? to != null : to == null) {
            throw BusinessException.invalid(
                    "price-rule.window", from == null ? "from" : "to", "Say from when and until when, or neither.");
        }
        if (from != null && from.equals(to)) {
            throw BusinessException.invalid(
                    "price-rule.window", "to", "It ends when it begins. For the whole day leave both times out.");
        }
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw BusinessException.invalid("price-rule.period", "lastDay", "The last day comes before the first.");
        }
    }

    /** @param local what the outlet's clock shows */
    boolean holds(LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        LocalTime begins = from;
        LocalTime ends = to;
        if (begins == null || ends == null) {
            return beginsOn(day);
        }
        LocalTime time = local.toLocalTime();
        if (begins.isBefore(ends)) {
            return beginsOn(day) && !time.isBefore(begins) && time.isBefore(ends);
        }
        return time.isBefore(ends) ? beginsOn(day.minusDays(1)) : !time.isBefore(begins) && beginsOn(day);
    }

    private boolean beginsOn(LocalDate day) {
        return (days.isEmpty() || days.contains(day.getDayOfWeek()))
                && (firstDay == null || !day.isBefore(firstDay))
                && (lastDay == null || !day.isAfter(lastDay));
    }
}
