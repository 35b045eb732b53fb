package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Required;
import app.comanda.ordering.schedule.SlotWindow;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a day cut into slots.
 *
 * @param until the end of the last slot; 00:00 is midnight
 * @param minutes length of a slot
 * @param capacity orders a slot takes
 */
public record SlotWindowJson(
        @Nullable List<DayOfWeek> days,
        @Nullable String from,
        @Nullable String until,
        @Nullable Integer minutes,
        @Nullable Integer capacity) {

    static SlotWindowJson of(SlotWindow window) {
        return new SlotWindowJson(
                window.days().stream().sorted().toList(),
                Times.write(window.from()),
                Times.write(window.until()),
                window.minutes(),
                window.capacity());
    }

    static List<SlotWindow> windows(@Nullable List<SlotWindowJson> windows) {
        if (windows == null) {
            return List.of();
        }
        return IntStream.range(0, windows.size())
                .mapToObj(i -> windows.get(i).window("slots[" + i + "]."))
                .toList();
    }

    private SlotWindow window(String field) {
        return new SlotWindow(
                Set.copyOf(Required.field(days, field + "days")),
                Times.parse(from, field + "from"),
                Times.parse(until, field + "until"),
                Required.field(minutes, field + "minutes"),
                Required.field(capacity, field + "capacity"));
    }
}
