package app.comanda.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a server that cannot tell when it is ready. */
final class Waiting {

    private static final long PAUSE_MILLIS = 100;

    private Waiting() {}

    /** @throws StartFailure with the reason, when the limit has passed or it has died */
    static void until(
            String name, Duration limit, BooleanSupplier ready, BooleanSupplier dead, Supplier<String> lastWords) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (dead.getAsBoolean()) {
                throw new StartFailure("%s ended while it started; the end of %s".formatted(name, lastWords.get()));
            }
            if (System.nanoTime() > end) {
                throw new StartFailure("%s did not answer within %d seconds; the end of %s"
                        .formatted(name, limit.toSeconds(), lastWords.get()));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure(name + ": interrupted", e);
            }
        }
    }
}
