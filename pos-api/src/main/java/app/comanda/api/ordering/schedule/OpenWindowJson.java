package app.comanda.api.ordering.schedule;

import app.comanda.ordering.schedule.OpenWindow;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From when until when, {@code HH:mm} by the outlet's clock; an end at or before the begin is of the next day. */
public record OpenWindowJson(
        @Nullable String from, @Nullable String until) {

    static OpenWindowJson of(OpenWindow window) {
        return new OpenWindowJson(Times.write(window.from()), Times.write(window.until()));
    }

    static List<OpenWindow> windows(@Nullable List<OpenWindowJson> windows, String field) {
        if (windows == null) {
            return List.of();
        }
        return IntStream.range(0, windows.size())
                .mapToObj(i -> windows.get(i).window(field + "[" + i + "]."))
                .toList();
    }

    private OpenWindow window(String field) {
        return new OpenWindow(Times.parse(from, field + "from"), Times.parse(until, field + "until"));
    }
}
