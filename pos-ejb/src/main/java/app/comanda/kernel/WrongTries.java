package app.comanda.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who guessed wrong lately. Kept on this node only: with a few nodes a guesser has a few times as many tries, against
 * secrets of 39 bits and more, which is nothing.
 */
@ApplicationScoped
public class WrongTries {

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** At this many sources those of the past are forgotten, else all, so that nobody fills the memory. */
    private static final int MOST_SOURCES = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private Clock clock;

    /** For CDI. */
    protected WrongTries() {
        this(Clock.systemUTC());
    }

    @Inject
    public WrongTries(Clock clock) {
        this.clock = clock;
    }

    /** @param source where tries come from, and at what */
    public int recent(String source) {
        Window window = windows.get(source);
        return window != null && window.isOpen(clock.instant()) ? window.tries() : 0;
    }

    public void note(String source) {
        Instant now = clock.instant();
        if (windows.size() >= MOST_SOURCES) {
            windows.values().removeIf(window -> !window.isOpen(now));
        }
        if (windows.size() >= MOST_SOURCES) {
            windows.clear();
        }
        windows.merge(source, new Window(now, 1), (old, first) -> old.isOpen(now) ? old.oneMore() : first);
    }

    private record Window(Instant began, int tries) {
        boolean isOpen(Instant now) {
            return began.plus(WINDOW).isAfter(now);
        }

        Window oneMore() {
            return new Window(began, tries + 1);
        }
    }
}
