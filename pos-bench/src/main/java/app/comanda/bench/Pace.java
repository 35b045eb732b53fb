package app.comanda.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * Calls at a steady pace, however slowly they are answered. A call's time begins when it was due, so that those that had to
 * wait for a slow one before them count as slow too.
 */
final class Pace {

    private static final long LONGEST = 60_000_000_000L;

    private final URI server;
    private final int lines;
    private final Cpu cpu;

    /** @param lines connections, each with a call at a time */
    Pace(URI server, int lines, Cpu cpu) {
        this.server = server;
        this.lines = lines;
        this.cpu = cpu;
    }

    /** The bytes of a call. */
    interface Calls {
        byte[] request(int number);
    }

    /** @param rate a second, as it was to be */
    record Kept(String what, double rate, int seconds, Histogram times, int wrong, String complaint, Cpu.Spent spent) {

        static final String HEAD = """
                | calls | a second | answered | otherwise than by 200 | p50 ms | p99 ms | longest ms | server, of a core | database |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """;

        double millisAt(double percentile) {
            return times.getValueAtPercentile(percentile) / 1e6;
        }

        /** Percent. */
        double serverOfACore() {
            return spent.server() / 10.0 / seconds;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,d | %,d | %.1f | %.1f | %.0f | %.0f %% | %.0f %% |%n",
                    what,
                    rate,
                    times.getTotalCount(),
                    wrong,
                    millisAt(50),
                    millisAt(99),
                    times.getMaxValue() / 1e6,
                    serverOfACore(),
                    spent.database() / 10.0 / seconds);
        }
    }

    Kept keep(String what, double rate, int seconds, Calls calls) {
        ExecutorService threads = Executors.newFixedThreadPool(lines);
        try {
            AtomicInteger next = new AtomicInteger();
            int all = (int) (rate * seconds);
            Cpu.Spent before = cpu.now();
            long begin = System.nanoTime();
            List<Future<Client>> running = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                running.add(threads.submit(() -> {
                    Client client = new Client(calls, rate, begin);
                    client.call(server, next, all);
                    return client;
                }));
            }
            Histogram times = new Histogram(LONGEST, 3);
            int wrong = 0;
            String complaint = "";
            for (Future<Client> one : running) {
                Client client = one.get();
                times.add(client.times);
                wrong += client.wrong;
                complaint = complaint.isEmpty() ? client.complaint : complaint;
            }
            return new Kept(
                    what, rate, seconds, times, wrong, complaint, cpu.now().since(before));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class Client {

        private final Calls calls;
        private final double rate;
        private final long begin;
        private final Histogram times = new Histogram(LONGEST, 3);
        private int wrong;
        private String complaint = "";

        Client(Calls calls, double rate, long begin) {
            this.calls = calls;
            this.rate = rate;
            this.begin = begin;
        }

        void call(URI server, AtomicInteger next, int all) throws IOException, InterruptedException {
            try (HttpLine line = new HttpLine(server)) {
                for (int number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
                    long due = begin + (long) (number * TimeUnit.SECONDS.toNanos(1) / rate);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    int status = line.send(calls.request(number));
                    times.recordValue(Math.min(LONGEST, Math.max(0, System.nanoTime() - due)));
                    if (status != 200) {
                        wrong++;
                        complaint = status + " " + line.body();
                    }
                }
            }
        }
    }
}
