package app.comanda.ordering;

import java.util.List;
import java.util.UUID;

/**
 * What came of a printed sale.
 *
 * @param news whether anything was new in it
 * @param printed what the lines in question come to as printed, with their taxes and charges
 * @param expected what the server's own menu would have asked for them
 * @param deviations the lines that make the difference, as far as lines make it
 * @param oversold names of what the outlet had too little of
 */
public record Recorded(
        Order order, News news, long printed, long expected, List<Deviation> deviations, List<String> oversold) {

    /** Whether it was known before. */
    public enum News {
        NEW,
        KNOWN
    }

    /** @param printed and expected, for the whole line, minor units */
    public record Deviation(UUID lineId, String name, long printed, long expected) {}

    public Recorded {
        deviations = List.copyOf(deviations);
        oversold = List.copyOf(oversold);
    }

    static Recorded known(Order order) {
        return new Recorded(order, News.KNOWN, 0, 0, List.of(), List.of());
    }
}
