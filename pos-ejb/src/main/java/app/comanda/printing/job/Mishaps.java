package app.comanda.printing.job;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What went wrong with a job so far: how often, why the last time, and whether it may be on paper all the same. */
@Embeddable
public class Mishaps {

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_DETAIL = 200;

    private int attempts;

    private boolean doubtful;

    @Enumerated(EnumType.STRING)
    private @Nullable Trouble trouble;

    private @Nullable String detail;

    /** None yet; for JPA too. */
    protected Mishaps() {}

    void failed(Trouble why, @Nullable String words) {
        attempts++;
        note(why, words);
    }

    /** Nobody knows whether it was printed. */
    void inDoubt(@Nullable String words) {
        failed(Trouble.IN_DOUBT, words);
        doubtful = true;
    }

    void note(Trouble why, @Nullable String words) {
        trouble = why;
        detail = words == null ? null : words.substring(0, Math.min(words.length(), LONGEST_DETAIL));
    }

    /** It was printed after all. */
    void overcome() {
        trouble = null;
        detail = null;
    }

    /** Whether it is tried once more. */
    boolean isWorthTrying() {
        return attempts < MOST_ATTEMPTS;
    }

    /** How long to wait before that: twice as long each time. */
    Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    public int attempts() {
        return attempts;
    }

    /** It may have been printed before. */
    public boolean isDoubtful() {
        return doubtful;
    }

    /** What hindered it last. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The agent's words for it, in English. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
