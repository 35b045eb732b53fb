package app.comanda.web.ordering.schedule;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.schedule.OpenWindow;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hours of a day as people write them: {@code 11:00–15:00, 18:00–02:00}; nothing for a day off. */
final class WrittenHours {

    private static final Pattern BETWEEN_WINDOWS = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern DASH = Pattern.compile("\\s*[-–—]\\s*");
    private static final DateTimeFormatter LENIENT = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WrittenHours() {}

    /** @throws BusinessException {@code hours.malformed} naming the field */
    static List<OpenWindow> parse(String text, String field) {
        if (text.isBlank()) {
            return List.of();
        }
        return Stream.of(BETWEEN_WINDOWS.split(text.strip()))
                .map(window -> window(window, field))
                .toList();
    }

    static String write(List<OpenWindow> windows) {
        return windows.stream()
                .map(window -> TIME.format(window.from()) + "–" + TIME.format(window.until()))
                .collect(Collectors.joining(", "));
    }

    private static OpenWindow window(String text, String field) {
        String[] ends = DASH.split(text, -1);
        if (ends.length != 2) {
            throw malformed(field);
        }
        return new OpenWindow(time(ends[0], field), time(ends[1], field));
    }

    /** 24:00 is how many people write midnight. */
    static LocalTime time(String text, String field) {
        try {
            return text.strip().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.strip(), LENIENT);
        } catch (DateTimeParseException e) {
            throw malformed(field);
        }
    }

    private static BusinessException malformed(String field) {
        return BusinessException.invalid("hours.malformed", field, "Write hours as 11:00–15:00, 18:00–02:00.");
    }
}
