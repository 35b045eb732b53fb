package app.comanda.realtime;

import app.comanda.kernel.Json;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;

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
public class CallListener implements MessageListener {

    static final String ADDRESS = "realtime-calls";

    @Inject
    Switchboard switchboard;

    @Override
    public void onMessage(Message message) {
        try {
            switchboard.tell(Json.read(((TextMessage) message).getText(), FeedEvent.class));
        } catch (JMSException e) {
            throw new IllegalStateException("A call could not be read", e);
        }
    }
}
