package app.comanda.api.printing;

import app.comanda.api.http.Required;
import app.comanda.printing.agent.Outcome;
import app.comanda.printing.job.Trouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a job.
 *
 * @param printerId on which it was printed; the one it was meant for where nothing is said
 * @param trouble with NOT_PRINTED: why
 */
public record OutcomeJson(
        Outcome.@Nullable Result result,
        @Nullable UUID printerId,
        @Nullable Trouble trouble,
        @Nullable String detail) {

    Outcome outcome() {
        return new Outcome(Required.field(result, "result"), printerId, trouble, detail);
    }
}
