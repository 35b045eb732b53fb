package app.comanda.ordering.schedule;

import app.comanda.kernel.BusinessException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a day cut into slots.
 *
 * @param from by the outlet's clock
 * @param until the end of the last slot, after {@code from}; 00:00 is midnight
 * @param minutes length of a slot, 5 to 240
 * @param capacity orders a slot takes, 1 to 1,000
 */
public record SlotWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until, int minutes, int capacity) {

    private static final int MINUTES_A_DAY = 24 * 60;

    public SlotWindow {
        days = Set.copyOf(days);
    }

    int firstMinute() {
        return OpenWindow.minute(from);
    }

    int endMinute() {
        int end = OpenWindow.minute(until);
        return end == 0 ? MINUTES_A_DAY : end;
    }

    /**
     * @throws BusinessException {@code slot.days}, {@code slot.times}, {@code slot.minutes}, {@code slot.capacity}, or
     *     {@code slot.overlap}, each naming its field
     */
    static void check(List<SlotWindow> windows) {
        for (int i = 0; i < windows.size(); i++) {
            String field = "slots[" + i + "].";
            windows.get(i).check(field);
            for (int earlier = 0; earlier < i; earlier++) {
                if (windows.get(earlier).overlaps(windows.get(i))) {
                    throw BusinessException.invalid(
                            "slot.overlap", field + "from", "These slots overlap others of the same weekday.");
                }
            }
        }
    }

    private void check(String field) {
        refuseIf(days.isEmpty(), "slot.days", field + "days", "Choose at least one weekday.");
        refuseIf(minutes < 5 || minutes > 240, "slot.minutes", field + "minutes", "A slot takes 5 to 240 minutes.");
        refuseIf(
                endMinute() - firstMinute() < minutes,
                "slot.times",
                field + "until",
                "Slots end after they begin, and at least one must fit in between.");
        refuseIf(
                capacity < 1 || capacity > 1_000,
                "slot.capacity",
                field + "capacity",
                "A slot takes 1 to 1000 orders.");
    }

    private static void refuseIf(boolean wrong, String code, String field, String message) {
        if (wrong) {
            throw BusinessException.invalid(code, field, message);
        }
    }

    private boolean overlaps(SlotWindow other) {
        return days.stream().anyMatch(other.days::contains)
                && firstMinute() < other.endMinute()
                && other.firstMinute() < endMinute();
    }
}
