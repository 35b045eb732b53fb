package app.comanda.journey;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what happens by itself. */
final class Wait {

    private static final long PAUSE_MILLIS = 100;

    private Wait() {}

    /** Until the assertion passes; its own failure when it never does. */
    static <T> T until(Duration limit, Supplier<T> assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return assertion.get();
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            pause();
        }
    }

    static <T> T forValue(Duration limit, String what, Supplier<@Nullable T> supplier) {
        return until(limit, () -> {
            T value = supplier.get();
            if (value == null) {
                throw new AssertionError("There is no " + what + " yet");
            }
            return value;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
