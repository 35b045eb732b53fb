package app.comanda.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long orders took to the displays of their outlets. An order is committed between its sending and its answer. */
final class Arrivals implements Ear.Heard {

    private final Map<String, Placed> placed = new HashMap<>();

    /** When events came that overtook the answer to their order. */
    private final Map<String, List<Long>> overtook = new HashMap<>();

    private final Histogram fromSending = histogram();
    private final Histogram fromAnswer = histogram();
    private long wrong;

    private record Placed(long sent, long answered) {}

    /** In nanoseconds of the machine's clock. */
    synchronized void placed(String order, long sent, long answered) {
        Placed now = new Placed(sent, answered);
        placed.put(order, now);
        overtook.getOrDefault(order, List.of()).forEach(moment -> record(now, moment));
    }

    @Override
    public synchronized void order(String order) {
        long now = System.nanoTime();
        Placed known = placed.get(order);
        if (known == null) {
            overtook.computeIfAbsent(order, id -> new ArrayList<>()).add(now);
        } else {
            record(known, now);
        }
    }

    @Override
    public synchronized void wrongNumber() {
        wrong++;
    }

    private void record(Placed order, long moment) {
        fromSending.recordValue(moment - order.sent);
        fromAnswer.recordValue(Math.max(0, moment - order.answered));
    }

    synchronized void forget() {
        placed.clear();
        overtook.clear();
        fromSending.reset();
        fromAnswer.reset();
    }

    synchronized Histogram fromSending() {
        return fromSending.copy();
    }

    synchronized Histogram fromAnswer() {
        return fromAnswer.copy();
    }

    /** Numbers that came twice or not at all, and lines that broke. */
    synchronized long wrong() {
        return wrong;
    }

    private static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    }
}
