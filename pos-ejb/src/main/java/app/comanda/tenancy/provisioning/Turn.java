package app.comanda.tenancy.provisioning;

import java.util.UUID;

/** A step that is recorded as begun and now to be taken, or undone. */
public record Turn(UUID provisioningId, StepName step, ProvisioningPlan plan, Direction direction) {

    public enum Direction {
        TAKE,
        UNDO
    }

    boolean isUndo() {
        return direction == Direction.UNDO;
    }

    void apply(ProvisioningStep to) {
        if (isUndo()) {
            to.undo(plan);
        } else {
            to.take(plan);
        }
    }
}
