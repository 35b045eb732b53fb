package app.comanda.payment.remote;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.Payments;
import app.comanda.payment.RefundRequest;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Gives money back that came though no bill took it any more. */
@Stateless
public class SurplusReturning {

    @Inject
    Orders orders;

    @Inject
    AuditLog auditLog;

    @EJB
    PaymentLooking looking;

    @Inject
    PaymentGateways gateways;

    @Inject
    Payments payments;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Asks the vendor; the payment's id is the idempotency key, so that asking again returns nothing twice. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public GatewayAnswer send(SurplusDue due) {
        AskedPayment asked = looking.any(due.orderId(), due.paymentId());
        if (asked.payment().state() != Payment.State.SURPLUS) {
            return new GatewayAnswer.NotReceived();
        }
        return gateways.remote(asked.provider())
                .refund(new RefundRequest(
                        due.paymentId(), asked.attempt(), asked.attempt().amount(), "Paid twice or too late"));
    }

    /** Books what the vendor said; else it is tried again later. */
    public void book(SurplusDue due, GatewayAnswer answer) {
        Payment payment = payments.get(due.orderId(), due.paymentId());
        if (payment.state() != Payment.State.SURPLUS) {
            return;
        }
        if (answer instanceof GatewayAnswer.Approved) {
            payment.returned();
            tell(payment);
        } else {
            if (answer instanceof GatewayAnswer.Declined declined && !payment.isKept()) {
                payment.keptBy(declined);
                tell(payment);
            }
            outbox.publishAt(
                    new SurplusDue(due.orderId(), due.outletId(), due.paymentId(), due.round() + 1),
                    clock.instant().plus(Pause.after(due.round())));
        }
    }

    /**
     * Notes that the guest got the money another way; the vendor is not asked for it any more.
     *
     * @param how 1 to 200 characters
     * @throws BusinessException {@code payment.not-kept} (conflict), {@code refund.by-hand}, {@code order.unknown}, {@code
     *     payment.unknown}
     */
    public Payment byHand(UUID orderId, UUID paymentId, String how) {
        Order order = orders.lock(orderId);
        Payment payment = payments.get(orderId, paymentId);
        if (!payment.isKept()) {
            throw BusinessException.conflict(
                    "payment.not-kept", "Only what the vendor refused to give back is given by hand.");
        }
        String way = HandedBack.read(how);
        payment.returnedByHand(way);
        auditLog.record(Act.of("payment.surplus-by-hand", "order", orderId)
                .in(order.outletId())
                .changed(null, payment.method() + " " + payment.asked() + " " + payment.currency() + " " + way));
        tell(payment);
        return payment;
    }

    private void tell(Payment payment) {
        outbox.publish(new PaymentChanged(
                payment.orderId(),
                payment.outletId(),
                payment.id(),
                payment.state().name()));
    }
}
