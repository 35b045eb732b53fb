package app.comanda.sync;

import app.comanda.ordering.adjustment.AdjustmentRequest;
import app.comanda.ordering.adjustment.BillAdjusting;
import app.comanda.ordering.adjustment.DiscountSize;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes off a bill what a device took off it, in the name of whoever calls: of the device's clerk at first, of a manager
 * where it is done after all.
 */
@ApplicationScoped
class TakingOff {

    @EJB
    BillAdjusting billAdjusting;

    /** @param approvalId of somebody with a higher limit; null for none */
    void act(Bodies.Voided body, @Nullable UUID approvalId) {
        billAdjusting.voidLine(
                Bodies.need(body.lineId(), "lineId"),
                body.pieces(),
                request(body.orderId(), body.reasonId(), body.note(), approvalId, null));
    }

    /** @param approvalId of somebody with a higher limit; null for none */
    void act(AdjustmentBodies.Discounted body, @Nullable UUID approvalId) {
        billAdjusting.discountOrder(
                new DiscountSize(body.percent(), body.amount()),
                request(body.orderId(), body.reasonId(), body.note(), approvalId, body.discountId()));
    }

    /** @param approvalId of somebody with a higher limit; null for none */
    void act(AdjustmentBodies.LineDiscounted body, @Nullable UUID approvalId) {
        billAdjusting.discountLine(
                Bodies.need(body.lineId(), "lineId"),
                new DiscountSize(body.percent(), body.amount()),
                request(body.orderId(), body.reasonId(), body.note(), approvalId, body.discountId()));
    }

    /** @param approvalId of somebody with a higher limit; null for none */
    void act(AdjustmentBodies.Comped body, @Nullable UUID approvalId) {
        billAdjusting.comp(
                Bodies.need(body.lineId(), "lineId"),
                request(body.orderId(), body.reasonId(), body.note(), approvalId, body.discountId()));
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
