package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of day as {@code HH:mm}. */
final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Times() {}

    static LocalTime parse(@Nullable String text, String field) {
        try {
            return LocalTime.parse(Required.field(text, field), TIME);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("time.malformed", field, "Write a time of day as 17:30.");
        }
    }

    static String write(LocalTime time) {
        return TIME.format(time);
    }
}
