package app.comanda.payment.remote;

import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import app.comanda.payment.refund.RefundDue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * Asks vendors what became of payments, and sends refunds. Nothing is remembered of what was taken, for no vendor is called
 * inside the transaction that would remember: each of it can be done twice and comes to the same.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = PaymentSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentListener extends EventListener {

    @EJB
    RemotePaying remotePaying;

    @EJB
    SurplusReturning surplusReturning;

    @EJB
    RefundSending refundSending;

    @Override
    protected void receive(Envelope envelope) {
        if (envelope.is(PaymentCheckDue.class)) {
            remotePaying.checkDue(envelope.event(PaymentCheckDue.class));
        } else if (envelope.is(SurplusDue.class)) {
            SurplusDue due = envelope.event(SurplusDue.class);
            surplusReturning.book(due, surplusReturning.send(due));
        } else if (envelope.is(RefundDue.class)) {
            refundSending.send(envelope.event(RefundDue.class));
        }
    }
}
