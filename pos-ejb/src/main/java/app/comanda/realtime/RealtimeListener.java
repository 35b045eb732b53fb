package app.comanda.realtime;

import app.comanda.kernel.Json;
import app.comanda.messaging.Broadcast;
import app.comanda.messaging.Consumption;
import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;

/** Numbers the facts that somebody listens to, and calls them out to all nodes once they are committed. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = RealtimeSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RealtimeListener extends EventListener {

    @EJB
    Consumption consumption;

    @EJB
    Telling telling;

    @EJB
    Broadcast broadcast;

    @Override
    protected void receive(Envelope envelope) {
        if (!telling.isWanted(envelope)) {
            return;
        }
        List<FeedEvent> told = new ArrayList<>();
        consumption.once(envelope, () -> told.addAll(telling.number(envelope)));
        told.forEach(event -> broadcast.callOut(CallListener.ADDRESS, Json.write(event)));
    }
}
