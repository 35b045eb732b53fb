package app.comanda.realtime;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.UUID;

/** Hears on this node that somebody of a restaurant may not be here any more. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = AccessCallListener.ADDRESS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessCallListener implements MessageListener {

    static final String ADDRESS = "access-calls";

    @Inject
    AccessBell bell;

    @Override
    public void onMessage(Message message) {
        try {
            bell.ring(UUID.fromString(((TextMessage) message).getText()));
        } catch (JMSException e) {
            throw new IllegalStateException("A call could not be read", e);
        }
    }
}
