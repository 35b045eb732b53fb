package app.comanda.edge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a job, in the words of the API. */
record Outcome(
        Result result,
        @Nullable UUID printerId,
        @Nullable Trouble trouble,
        @Nullable String detail) {

    /** NOT_PRINTED: surely nothing of it is on paper. UNKNOWN: it began, and how it ended nobody knows. */
    enum Result {
        PRINTED,
        NOT_PRINTED,
        UNKNOWN
    }

    /** Why nothing was printed. */
    enum Trouble {
        NO_ANSWER,
        NO_PAPER,
        NOT_READY
    }

    static Outcome printed(@Nullable UUID printerId) {
        return new Outcome(Result.PRINTED, printerId, null, null);
    }

    static Outcome notPrinted(Trouble trouble, String detail) {
        return new Outcome(Result.NOT_PRINTED, null, trouble, detail);
    }

    static Outcome unknown(String detail) {
        return new Outcome(Result.UNKNOWN, null, null, detail);
    }
}
