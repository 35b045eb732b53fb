package app.comanda.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks another server whether it is there, at most once a second however many ask us, and never waits long for it: one
 * question that hangs is left alone until it ends.
 */
final class Pulse {

    static final Duration FRESH = Duration.ofSeconds(1);

    private final Runnable beat;
    private final Executor executor;
    private final Clock clock;
    private final Duration patience;

    private @Nullable CompletableFuture<@Nullable Void> question;
    private @Nullable Optional<String> answer;
    private Instant answeredAt = Instant.MIN;

    /** @param beat throws when the other is not there */
    Pulse(Runnable beat, Executor executor, Clock clock, Duration patience) {
        this.beat = beat;
        this.executor = executor;
        this.clock = clock;
        this.patience = patience;
    }

    /** What is wrong, in words for anybody; empty when all is well. */
    synchronized Optional<String> feel() {
        Instant now = clock.instant();
        Optional<String> last = answer;
        if (last != null && Duration.between(answeredAt, now).compareTo(FRESH) < 0) {
            return last;
        }
        Optional<String> fresh = ask();
        answer = fresh;
        answeredAt = clock.instant();
        return fresh;
    }

    private Optional<String> ask() {
        CompletableFuture<@Nullable Void> asked = question;
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.runAsync(beat, executor);
            question = asked;
        }
        try {
            asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of("no answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            return Optional.of("not reachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
