package app.comanda.web.frame;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The days that a page shows, from the first to the last; those that nobody chose are the week that ends today. */
public final class Span implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** What there is from the first day to the last. */
    public <T> T read(Clock clock, ZoneId zone, BiFunction<LocalDate, LocalDate, T> reading) {
        LocalDate end = last == null ? LocalDate.ofInstant(clock.instant(), zone) : last;
        LocalDate begin = first == null ? end.minusDays(DAYS - 1L) : first;
        first = begin;
        last = end;
        return reading.apply(begin, end);
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }
}
