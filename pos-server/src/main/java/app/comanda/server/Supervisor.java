package app.comanda.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts again a part whose process ended by itself; gives up, and ends all, on one that keeps ending. */
public final class Supervisor implements AutoCloseable {

    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Comanda product;
    private final Progress progress;
    private final Runnable giveUp;
    private final Clock clock;
    private final Map<String, Deque<Instant>> restarts = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });

    public Supervisor(Comanda product, Progress progress, Clock clock, Runnable giveUp) {
        this.product = product;
        this.progress = progress;
        this.clock = clock;
        this.giveUp = giveUp;
    }

    public void watch() {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        for (Part part : product.parts()) {
            if (part instanceof Child child && child.hasDied()) {
                revive(child);
            }
        }
    }

    private void revive(Child child) {
        Deque<Instant> times = restarts.computeIfAbsent(child.name(), name -> new ArrayDeque<>());
        Instant now = clock.instant();
        times.removeIf(time -> time.isBefore(now.minus(WITHIN)));
        if (times.size() >= RESTARTS) {
            progress.say(
                    "%s has ended %d times within %d minutes; stopping everything. Its log: %s",
                    child.name(), times.size() + 1, WITHIN.toMinutes(), child.log());
            close();
            giveUp.run();
            return;
        }
        times.add(now);
        progress.say("%s has ended by itself; starting it again (its log: %s)", child.name(), child.log());
        try {
            child.start();
            progress.say("%s is ready again", child.name());
        } catch (StartFailure e) {
            progress.say("%s", e.getMessage());
        }
    }
}
