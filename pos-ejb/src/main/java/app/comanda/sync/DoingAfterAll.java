package app.comanda.sync;

import app.comanda.kernel.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a device took off a bill and nobody had approved there: done by whoever calls. */
@ApplicationScoped
class DoingAfterAll {

    @Inject
    Journals journals;

    @Inject
    TakingOff takingOff;

    /** @param approvalId of somebody with a higher limit; null for none */
    void act(SyncConflict conflict, @Nullable UUID approvalId) {
        String said = journals.bodyOf(conflict.terminalId(), conflict.sequence());
        switch (conflict.kind()) {
            case "line.voided" -> takingOff.act(Json.read(said, Bodies.Voided.class), approvalId);
            case "order.discounted" -> takingOff.act(Json.read(said, AdjustmentBodies.Discounted.class), approvalId);
            case "line.discounted" -> takingOff.act(Json.read(said, AdjustmentBodies.LineDiscounted.class), approvalId);
            case "line.comped" -> takingOff.act(Json.read(said, AdjustmentBodies.Comped.class), approvalId);
            default -> throw new IllegalArgumentException(conflict.kind());
        }
    }
}
