package app.comanda.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** So many clients that each act as fast as they are answered. */
final class Load {

    /** Nanoseconds; nothing here takes a minute. */
    private static final long LONGEST = 60_000_000_000L;

    /** What goes on after the answers, tickets and seals, is over when so little is used of one processor. */
    private static final int IDLE_PERCENT = 15;

    private static final int LOOK_MILLIS = 500;
    private static final int MOST_LOOKS = 240;

    private final Cpu cpu;

    Load(Cpu cpu) {
        this.cpu = cpu;
    }

    /** Makes the act of client n. */
    interface Acts {
        Act of(int client) throws Exception;
    }

    /**
     * The time is that of the answers; the CPU is all that was used until the product had nothing left to do, so that no
     * part of the work is left out, nor weighs on what is measured next.
     */
    Outcome run(int clients, int seconds, Acts acts) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Act> made = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                made.add(acts.of(i));
            }
            CyclicBarrier together = new CyclicBarrier(clients + 1);
            List<Future<Client>> running = made.stream()
                    .map(act -> threads.submit(() -> client(act, seconds, together)))
                    .toList();
            Cpu.Spent before = settled();
            long begin = System.nanoTime();
            together.await();
            List<Client> done = new ArrayList<>();
            for (Future<Client> future : running) {
                done.add(future.get());
            }
            double took = (System.nanoTime() - begin) / 1e9;
            Cpu.Spent spent = settled().since(before);
            for (Act act : made) {
                act.close();
            }
            return Outcome.of(clients, took, done, spent);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed: " + e.getCause(), e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The load could not be run", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Cpu.Spent settled() throws InterruptedException {
        Cpu.Spent now = cpu.now();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Cpu.Spent before = now;
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            now = cpu.now();
            Cpu.Spent since = now.since(before);
            if (since.server() + since.database() < LOOK_MILLIS * IDLE_PERCENT / 100) {
                return now;
            }
        }
        return now;
    }

    private static Client client(Act act, int seconds, CyclicBarrier together) throws Exception {
        Histogram histogram = new Histogram(LONGEST, 3);
        var threads = ManagementFactory.getThreadMXBean();
        together.await();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long now = System.nanoTime();
        while (now < end) {
            act.once();
            long after = System.nanoTime();
            histogram.recordValue(Math.min(LONGEST, after - now));
            now = after;
        }
        return new Client(histogram, threads.getCurrentThreadCpuTime() - cpuBefore);
    }

    /** @param cpuNanos of its thread */
    record Client(Histogram histogram, long cpuNanos) {}
}
