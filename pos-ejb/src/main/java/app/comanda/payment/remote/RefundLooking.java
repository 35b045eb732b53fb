package app.comanda.payment.remote;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.refund.RefundDue;
import app.comanda.payment.refund.Refunds;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads and books refunds by vendors, in transactions of its own. */
@Stateless
public class RefundLooking {

    @EJB
    PaymentLooking looking;

    @Inject
    Orders orders;

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** A refund as its vendor is asked for it. @param known whether it was asked before, so that it may be known there */
    public record Asked(String provider, RefundRequest request, Known known) {}

    /** Whether the vendor may know of it. */
    public enum Known {
        NEW,
        ASKED
    }

    /** Empty when its outcome is known. */
    public Optional<Asked> open(UUID orderId, UUID refundId) {
        Refund refund = refunds.get(orderId, refundId);
        if (refund.state() == Refund.State.SUCCEEDED || refund.state() == Refund.State.FAILED) {
            return Optional.empty();
        }
        return Optional.of(asked(refund));
    }

    /** One that the vendor refused. @throws BusinessException {@code refund.not-refused}, {@code order.unknown} */
    public Asked refused(UUID orderId, UUID refundId) {
        orders.get(orderId);
        return asked(refusedOne(orderId, refundId));
    }

    private Refund refusedOne(UUID orderId, UUID refundId) {
        Refund refund = refunds.get(orderId, refundId);
        if (!refund.isRefused()) {
            throw BusinessException.conflict(
                    "refund.not-refused", "Only what the vendor refused, and nobody gave by hand, is sent again.");
        }
        return refund;
    }

    private Asked asked(Refund refund) {
        AskedPayment payment = looking.any(refund.orderId(), refund.paymentId());
        RefundRequest request =
                new RefundRequest(refund.vendorKey(), payment.attempt(), refund.whole(), refund.reason());
        return new Asked(payment.provider(), request, refund.checks() == 0 ? Known.NEW : Known.ASKED);
    }

    /**
     * Begins another try of a refund, once the vendor was asked about the one before.
     *
     * @param key of the one before
     * @param said what the vendor says of it
     * @throws BusinessException {@code refund.not-refused}, {@code refund.unclear}
     */
    public Refund again(UUID orderId, UUID refundId, UUID key, GatewayAnswer said) {
        Order order = orders.lock(orderId);
        Refund refund = refusedOne(orderId, refundId);
        boolean meanwhile = !refund.vendorKey().equals(key);
        if (meanwhile || said instanceof GatewayAnswer.Unknown || said instanceof GatewayAnswer.Pending) {
            throw BusinessException.conflict(
                    "refund.unclear", "The vendor does not say yet what became of the last try. Ask again later.");
        }
        if (said instanceof GatewayAnswer.Approved approved) {
            refund.succeed(approved.reference());
            return refund;
        }
        refund.beginAgain();
        outbox.publish(new RefundDue(orderId, order.outletId(), refundId, 0));
        record("refund.sent-again", order, refund);
        return refund;
    }

    /**
     * Notes that the guest got the money another way.
     *
     * @param how 1 to 200 characters
     * @throws BusinessException {@code refund.not-refused}, {@code refund.by-hand}
     */
    public Refund givenByHand(UUID orderId, UUID refundId, String how) {
        Order order = orders.lock(orderId);
        Refund refund = refusedOne(orderId, refundId);
        refund.giveByHand(HandedBack.read(how));
        record("refund.given-by-hand", order, refund);
        return refund;
    }

    private void record(String deed, Order order, Refund refund) {
        auditLog.record(Act.of(deed, "order", order.id())
                .in(order.outletId())
                .changed(
                        null,
                        refund.method() + " " + refund.amount() + " " + refund.currency()
                                + refund.givenByHand().map(how -> " " + how).orElse("")));
    }

    /** Books what the vendor said, and sees to it that it is asked again while nobody knows. @param key of the try */
    public void settle(RefundDue due, UUID key, GatewayAnswer answer) {
        orders.lock(due.orderId());
        Refund refund = refunds.get(due.orderId(), due.refundId());
        if (refund.state() == Refund.State.SUCCEEDED || !refund.vendorKey().equals(key)) {
            return;
        }
        if (answer instanceof GatewayAnswer.Approved approved) {
            refund.succeed(approved.reference());
            return;
        }
        if (answer instanceof GatewayAnswer.Declined declined) {
            refund.stand(Refund.State.FAILED, declined.code() + ": " + declined.message());
            return;
        }
        if (answer instanceof GatewayAnswer.Unknown unknown) {
            refund.stand(Refund.State.UNKNOWN, unknown.reason());
        } else {
            refund.stand(Refund.State.PENDING, null);
        }
        outbox.publishAt(
                new RefundDue(due.orderId(), due.outletId(), due.refundId(), due.round() + 1),
                clock.instant().plus(Pause.after(due.round())));
    }
}
