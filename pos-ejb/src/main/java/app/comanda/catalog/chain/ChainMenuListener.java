package app.comanda.catalog.chain;

import app.comanda.messaging.Consumption;
import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Has restaurants take their chain's menu when it is time. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = ChainMenuSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainMenuListener extends EventListener {

    @EJB
    Consumption consumption;

    @EJB
    ChainMenuTaking taking;

    @Override
    protected void receive(Envelope envelope) {
        consumption.once(envelope, () -> {
            if (envelope.is(ChainMenuDue.class)) {
                taking.take(envelope.event(ChainMenuDue.class).menuId());
            }
        });
    }
}
