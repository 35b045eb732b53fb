package app.comanda.sync;

import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.adjustment.BillAdjusting;
import app.comanda.ordering.adjustment.OrderAdjustment;
import app.comanda.payment.refund.Claim;
import app.comanda.payment.refund.GivingBack;
import app.comanda.payment.refund.Printed;
import app.comanda.pricing.refund.OpenBill.TipToo;
import app.comanda.staff.approval.Deed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does what a device took off its bills, and gave back. */
@ApplicationScoped
class AdjustmentEvents {

    @EJB
    BillAdjusting billAdjusting;

    @Inject
    TakingOff takingOff;

    @EJB
    GivingBack givingBack;

    @Inject
    Orders orders;

    @Inject
    Attestation attestation;

    Effect discounted(AdjustmentBodies.Discounted body, JournalHead head, Doer doer) {
        return once(
                body.orderId(),
                body.discountId(),
                doer,
                head,
                order -> takingOff.act(body, approval(body.approval(), Deed.ORDER_DISCOUNT, order, head)));
    }

    Effect lineDiscounted(AdjustmentBodies.LineDiscounted body, JournalHead head, Doer doer) {
        return once(
                body.orderId(),
                body.discountId(),
                doer,
                head,
                order -> takingOff.act(body, approval(body.approval(), Deed.LINE_DISCOUNT, order, head)));
    }

    Effect comped(AdjustmentBodies.Comped body, JournalHead head, Doer doer) {
        return once(
                body.orderId(),
                body.discountId(),
                doer,
                head,
                order -> takingOff.act(body, approval(body.approval(), Deed.COMP, order, head)));
    }

    private Effect once(
            @Nullable UUID orderId, @Nullable UUID discountId, Doer doer, JournalHead head, Consumer<Order> takeOff) {
        Order order = order(orderId, doer);
        if (known(order, Bodies.need(discountId, "discountId")).findAny().isEmpty()) {
            takeOff.accept(order);
        }
        return Effect.on(order.id(), head);
    }

    Effect withdrawn(AdjustmentBodies.Withdrawn body, JournalHead head, Doer doer) {
        Order order = order(body.orderId(), doer);
        UUID discount = Bodies.need(body.discountId(), "discountId");
        boolean done = known(order, discount).anyMatch(one -> one.withdrawnAt().isPresent());
        if (!done) {
            billAdjusting.removeDiscount(order.id(), discount);
        }
        return Effect.on(order.id(), head);
    }

    Effect refunded(AdjustmentBodies.Refunded body, Instant at, JournalHead head, Doer doer, PrintedSeries series) {
        long handedOut = Bodies.need(body.amount(), "amount");
        if (handedOut < 0) {
            throw EventRefused.body("body.amount", "An amount is 0 or more.");
        }
        UUID id = Bodies.need(body.refundId(), "refundId");
        UUID reason = Bodies.need(body.reasonId(), "reasonId");
        Order order = order(body.orderId(), doer);
        boolean known = givingBack.of(order.id()).stream()
                .anyMatch(made -> made.head().actId().equals(id));
        String printed = body.receipt();
        Optional<Long> number = printed == null ? Optional.empty() : series.next(printed);
        Effect effect = Effect.on(order.id(), head).numbered(head.lastOrder(), series.after(printed));
        if (known) {
            return effect;
        }
        UUID approval = approval(body.approval(), Deed.REFUND, order, head);
        Claim claim =
                new Claim(body.what(), TipToo.NO, null, null, reason, "", body.note(), Claim.Restock.NO, approval);
        long due = givingBack
                .refund(order.id(), claim, new Printed(id, number.isPresent() ? printed : null, at))
                .amount();
        if (printed != null && number.isEmpty()) {
            effect = effect.marked(Mark.numberUsed(printed, "The refund has another number here."));
        }
        return handedOut == due
                ? effect
                : effect.marked(new Mark(
                        "sync.refund-differs",
                        handedOut + " was handed out, and the refund comes to " + due + ".",
                        due - handedOut));
    }

    private Order order(@Nullable UUID id, Doer doer) {
        doer.requireKnown();
        return orders.lock(Bodies.need(id, "orderId"));
    }

    private @Nullable UUID approval(@Nullable Attested said, Deed deed, Order order, JournalHead head) {
        return attestation.of(said, deed, order.id(), order.currency(), head).orElse(null);
    }

    private Stream<OrderAdjustment> known(Order order, UUID discount) {
        return billAdjusting.of(order.id()).stream()
                .filter(adjustment -> adjustment.subjectId().equals(discount));
    }
}
