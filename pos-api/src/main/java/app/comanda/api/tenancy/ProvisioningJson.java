package app.comanda.api.tenancy;

import app.comanda.tenancy.provisioning.Provisioning;
import app.comanda.tenancy.provisioning.TakenStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the making of a tenant has come.
 *
 * @param state {@code RUNNING}, {@code WAITING} (tried again by itself), {@code FAILED} (resume or undo it), {@code
 *     DONE}, {@code UNDOING}, {@code UNDONE}
 * @param problem the code of what stopped it
 * @param nextAttemptAt while it waits
 */
public record ProvisioningJson(
        String state,
        @Nullable String problem,
        int attempts,
        @Nullable Instant nextAttemptAt,
        String startedBy,
        Instant startedAt,
        List<StepJson> steps) {

    /** One step that was begun. */
    public record StepJson(
            String step,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static StepJson of(TakenStep step) {
            return new StepJson(
                    step.name().name(),
                    step.state().name(),
                    step.startedAt(),
                    step.finishedAt().orElse(null));
        }
    }

    static ProvisioningJson of(Provisioning provisioning) {
        boolean waits = provisioning.state() == Provisioning.State.WAITING;
        return new ProvisioningJson(
                provisioning.state().name(),
                provisioning.problem().orElse(null),
                provisioning.attempts(),
                waits ? provisioning.nextAttemptAt() : null,
                provisioning.startedBy(),
                provisioning.startedAt(),
                provisioning.steps().stream().map(StepJson::of).toList());
    }
}
