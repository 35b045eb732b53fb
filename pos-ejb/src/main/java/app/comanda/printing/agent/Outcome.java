package app.comanda.printing.agent;

import app.comanda.printing.job.Trouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a job.
 *
 * @param printerId on which it was printed
 * @param trouble why nothing was printed
 * @param detail the agent's words for it
 */
public record Outcome(
        Result result,
        @Nullable UUID printerId,
        @Nullable Trouble trouble,
        @Nullable String detail) {

    /** UNKNOWN: it began, and how it ended nobody knows. */
    public enum Result {
        PRINTED,
        NOT_PRINTED,
        UNKNOWN
    }
}
