package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parameters of a query. JAX-RS would answer a malformed one as if the address were unknown. */
public final class Query {

    private Query() {}

    /** @throws BusinessException {@code number.malformed} */
    public static int number(@Nullable String text, String field, int otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw BusinessException.invalid("number.malformed", field, "This is not a whole number.");
        }
    }

    /** @throws BusinessException {@code date.malformed} */
    public static @Nullable LocalDate date(@Nullable String text, String field) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("date.malformed", field, "Write the date as 2026-12-31.");
        }
    }

    /** @throws BusinessException {@code month.malformed} */
    public static @Nullable YearMonth month(@Nullable String text, String field) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("month.malformed", field, "Write the month as 2026-12.");
        }
    }

    /** @throws BusinessException {@code value.unknown}, naming the known ones */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text, String field) {
        try {
            return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(
                    "value.unknown", field, "Use one of " + List.of(type.getEnumConstants()) + ".");
        }
    }
}
