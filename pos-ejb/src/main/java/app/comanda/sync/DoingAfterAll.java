package app.comanda.sync;

import app.comanda.kernel.Json;
import app.comanda.ordering.adjustment.AdjustmentRequest;
import app.comanda.ordering.adjustment.BillAdjusting;
import app.comanda.ordering.adjustment.DiscountSize;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a device took off a bill and nobody had approved there: done by whoever calls. */
@ApplicationScoped
class DoingAfterAll {

    @Inject
    Journals journals;

    @EJB
    BillAdjusting billAdjusting;

    /** @param approvalId of somebody with a higher limit; null for none */
    void act(SyncConflict conflict, @Nullable UUID approvalId) {
        String said = journals.bodyOf(conflict.terminalId(), conflict.sequence());
        switch (conflict.kind()) {
            case "line.voided" -> {
                Bodies.Voided body = Json.read(said, Bodies.Voided.class);
                billAdjusting.voidLine(
                        Bodies.need(body.lineId(), "lineId"),
                        body.pieces(),
                        request(body.orderId(), body.reasonId(), body.note(), approvalId, null));
            }
            case "order.discounted" -> {
                AdjustmentBodies.Discounted body = Json.read(said, AdjustmentBodies.Discounted.class);
                billAdjusting.discountOrder(
                        new DiscountSize(body.percent(), body.amount()),
                        request(body.orderId(), body.reasonId(), body.note(), approvalId, body.discountId()));
            }
            case "line.discounted" -> {
                AdjustmentBodies.LineDiscounted body = Json.read(said, AdjustmentBodies.LineDiscounted.class);
                billAdjusting.discountLine(
                        Bodies.need(body.lineId(), "lineId"),
                        new DiscountSize(body.percent(), body.amount()),
                        request(body.orderId(), body.reasonId(), body.note(), approvalId, body.discountId()));
            }
            case "line.comped" -> {
                AdjustmentBodies.Comped body = Json.read(said, AdjustmentBodies.Comped.class);
                billAdjusting.comp(
                        Bodies.need(body.lineId(), "lineId"),
                        request(body.orderId(), body.reasonId(), body.note(), approvalId, body.discountId()));
            }
            default -> throw new IllegalArgumentException(conflict.kind());
        }
    }

    private static AdjustmentRequest request(
            @Nullable UUID order,
            @Nullable UUID reason,
            @Nullable String note,
            @Nullable UUID approvalId,
            @Nullable UUID discountId) {
        return new AdjustmentRequest(Bodies.need(order, "orderId"), null, reason, note, approvalId, discountId);
    }
}
