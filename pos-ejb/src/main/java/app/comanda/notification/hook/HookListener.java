package app.comanda.notification.hook;

import app.comanda.messaging.Consumption;
import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Hears what happens, and when a program is to be called. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = HookSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HookListener extends EventListener {

    @EJB
    Consumption consumption;

    @EJB
    HookPosting posting;

    @Inject
    HookCalling calling;

    @Override
    protected void receive(Envelope envelope) {
        if (envelope.is(HookCallDue.class)) {
            calling.call(envelope.event(HookCallDue.class).callId());
        } else {
            consumption.once(envelope, () -> posting.post(envelope));
        }
    }
}
