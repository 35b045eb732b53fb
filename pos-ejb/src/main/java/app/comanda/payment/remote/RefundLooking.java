package app.comanda.payment.remote;

import app.comanda.messaging.Outbox;
import app.comanda.ordering.Orders;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.refund.RefundDue;
import app.comanda.payment.refund.Refunds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads and books refunds by vendors, in transactions of its own. */
@Stateless
public class RefundLooking {

    @Inject
    PaymentLooking looking;

    @Inject
    Orders orders;

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

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
        AskedPayment payment = looking.any(orderId, refund.paymentId());
        RefundRequest request =
                new RefundRequest(refundId, payment.attempt(), refund.amount() + refund.surcharge(), refund.reason());
        return Optional.of(new Asked(payment.provider(), request, refund.checks() == 0 ? Known.NEW : Known.ASKED));
    }

    /** Books what the vendor said, and sees to it that it is asked again while nobody knows. */
    public void settle(RefundDue due, GatewayAnswer answer) {
        orders.lock(due.orderId());
        Refund refund = refunds.get(due.orderId(), due.refundId());
        if (refund.state() == Refund.State.SUCCEEDED) {
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
