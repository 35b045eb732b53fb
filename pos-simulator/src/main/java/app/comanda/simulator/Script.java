package app.comanda.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What happens next: fates for the next calls, by vendor, then at random by weights, then approval. */
public final class Script {

    /** For whichever vendor is called next. */
    public static final String ANY = "*";

    private final Map<String, Deque<Fate>> next = new HashMap<>();
    private final Map<Fate, Integer> weights = new EnumMap<>(Fate.class);
    private @Nullable Random random;
    private long seed;
    private Times times = Times.QUICK;

    /**
     * How long things take, in milliseconds.
     *
     * @param late until an answer that is late
     * @param silence until a connection without an answer is closed
     * @param guest until a guest who was asked has decided
     */
    public record Times(long late, long silence, long guest) {

        /** For tests: nobody waits long. */
        public static final Times QUICK = new Times(500, 200, 0);

        /** As people know it; the silence outlasts the callers' time-outs. */
        public static final Times REAL = new Times(4000, 15_000, 5000);
    }

    /** @param count of calls, 1 to 100000 */
    public synchronized void next(String vendor, Fate fate, int count) {
        Deque<Fate> fates = next.computeIfAbsent(vendor, name -> new ArrayDeque<>());
        for (int i = 0; i < count; i++) {
            fates.add(fate);
        }
    }

    /** From now on by chance, the same for the same seed. No weights: approval again. */
    public synchronized void random(long newSeed, Map<Fate, Integer> newWeights) {
        weights.clear();
        weights.putAll(newWeights);
        seed = newSeed;
        random = newWeights.values().stream().mapToInt(weight -> weight).sum() > 0 ? new Random(newSeed) : null;
    }

    public synchronized void times(Times newTimes) {
        times = newTimes;
    }

    public synchronized Times times() {
        return times;
    }

    synchronized Fate next(String vendor) {
        for (String name : new String[] {vendor, ANY}) {
            Deque<Fate> fates = next.get(name);
            Fate fate = fates == null ? null : fates.poll();
            if (fate != null) {
                return fate;
            }
        }
        return random == null ? Fate.APPROVE : drawn(random);
    }

    private Fate drawn(Random chance) {
        int left = chance.nextInt(
                weights.values().stream().mapToInt(weight -> weight).sum());
        for (Map.Entry<Fate, Integer> weight : weights.entrySet()) {
            left -= weight.getValue();
            if (left < 0) {
                return weight.getKey();
            }
        }
        return Fate.APPROVE;
    }

    synchronized void clear() {
        next.clear();
        random(0, Map.of());
    }

    /** For people and for the control address. */
    synchronized View view() {
        Map<String, Deque<Fate>> copy = new HashMap<>();
        next.forEach((vendor, fates) -> copy.put(vendor, new ArrayDeque<>(fates)));
        copy.values().removeIf(Deque::isEmpty);
        return new View(copy, seed, Map.copyOf(weights), times);
    }

    record View(Map<String, Deque<Fate>> next, long seed, Map<Fate, Integer> weights, Times times) {}
}
