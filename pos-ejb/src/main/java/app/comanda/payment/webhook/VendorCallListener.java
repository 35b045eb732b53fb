package app.comanda.payment.webhook;

import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Acts on vendors' calls. The call itself says whether somebody did before, for no vendor is asked in a transaction. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = VendorCallSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VendorCallListener extends EventListener {

    @EJB
    CallHandling handling;

    @Override
    protected void receive(Envelope envelope) {
        if (envelope.is(VendorCalled.class)) {
            handling.handle(envelope.event(VendorCalled.class).eventId());
        }
    }
}
