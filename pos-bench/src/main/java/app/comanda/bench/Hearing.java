package app.comanda.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What so many displays heard.
 *
 * @param wanted how many arrivals there should be
 * @param wrong numbers that came twice or not at all
 * @param heapBytes of the server a connection, after a collection
 */
record Hearing(
        int displays,
        int outlets,
        int orders,
        long wanted,
        long wrong,
        Histogram fromSending,
        Histogram fromAnswer,
        long heapBytes) {

    static final String HEAD = """
            | displays | outlets | orders | arrivals | lost or twice | from the answer: p50 ms | p95 | p99 | from the sending: p50 ms | p95 | p99 | kB of heap a connection |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    long lostOrTwice() {
        return wrong + Math.abs(wanted - fromSending.getTotalCount());
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %d | %,d | %d | %s | %s | %.1f |%n",
                displays,
                outlets,
                orders,
                fromSending.getTotalCount(),
                lostOrTwice(),
                told(fromAnswer),
                told(fromSending),
                heapBytes / 1024.0);
    }

    private static String told(Histogram times) {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f",
                times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(95) / 1e6,
                times.getValueAtPercentile(99) / 1e6);
    }
}
