package app.comanda.notification;

import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import app.comanda.payment.receipt.ReceiptRequested;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends what events ask for. The delivery's own record makes a repeated message harmless, see {@link Mailing}. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = NotificationSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationListener extends EventListener {

    @Inject
    ReceiptMailing receiptMailing;

    @Override
    protected void receive(Envelope envelope) {
        if (envelope.is(ReceiptRequested.class)) {
            receiptMailing.send(envelope.id(), envelope.event(ReceiptRequested.class));
        }
    }
}
