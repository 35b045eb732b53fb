package app.comanda.api.till;

import app.comanda.staff.drawer.DrawerMovement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drawer was opened for something else than a sale. */
public record MovementJson(
        UUID id,
        String kind,
        long amount,
        @Nullable String reason,
        @Nullable String note,
        String madeBy,
        @Nullable UUID approverId,
        Instant madeAt) {

    static MovementJson of(DrawerMovement movement) {
        return new MovementJson(
                movement.id(),
                movement.kind().name(),
                movement.amount(),
                movement.reason().orElse(null),
                movement.note().orElse(null),
                movement.madeBy(),
                movement.approverId().orElse(null),
                movement.madeAt());
    }
}
