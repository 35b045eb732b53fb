package app.comanda.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a device gives by itself. Its prefix is the terminal's and a {@code J}, which the server's own series
 * never have, so that both can number without asking the other.
 *
 * @param last the highest that was printed before
 */
record PrintedSeries(String prefix, long last) {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{1,6}\\d{1,6}J)-(\\d{6,15})");

    static String prefixOf(String terminalPrefix) {
        return terminalPrefix + "J";
    }

    /** What the number is counted as; empty when it is not one of this series, or was used. */
    Optional<Long> next(String printed) {
        return counted(printed).filter(number -> number > last);
    }

    /** How far the series is after that number was printed, whatever became of it. */
    long after(@Nullable String printed) {
        return printed == null ? last : Math.max(last, counted(printed).orElse(last));
    }

    private Optional<Long> counted(String printed) {
        Matcher parts = NUMBER.matcher(printed);
        if (!parts.matches() || !parts.group(1).equals(prefix)) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(2));
        boolean asWritten = printed.equals(String.format(Locale.ROOT, "%s-%06d", prefix, number));
        return asWritten ? Optional.of(number) : Optional.empty();
    }
}
