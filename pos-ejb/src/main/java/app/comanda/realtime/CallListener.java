package app.comanda.realtime;

import app.comanda.kernel.Json;
import app.comanda.messaging.BroadcastListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Hears on this node what any node has numbered. What it misses, {@link Switchboard#catchUp} finds in the table. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = CallListener.ADDRESS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallListener extends BroadcastListener {

    static final String ADDRESS = "realtime-calls";

    @Inject
    Switchboard switchboard;

    @Override
    protected void hear(String text) {
        switchboard.tell(Json.read(text, FeedEvent.class));
    }
}
