package app.comanda.payment.remote;

import app.comanda.messaging.Outbox;
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

/** Gives money back that came though no bill took it any more. */
@Stateless
public class SurplusReturning {

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
            outbox.publish(new PaymentChanged(
                    due.orderId(),
                    payment.outletId(),
                    payment.id(),
                    payment.state().name()));
        } else {
            outbox.publishAt(
                    new SurplusDue(due.orderId(), due.outletId(), due.paymentId(), due.round() + 1),
                    clock.instant().plus(Pause.after(due.round())));
        }
    }
}
