package app.comanda.messaging;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;

/** The base of what hears, on every node and outside of a transaction, what {@link Broadcast} calls out. */
@TransactionAttribute(
        TransactionAttributeType.NOT_SUPPORTED) // a bean's own annotation does not reach inherited methods
public abstract class BroadcastListener implements MessageListener {

    protected abstract void hear(String text);

    @Override
    public void onMessage(Message message) {
        try {
            hear(((TextMessage) message).getText());
        } catch (JMSException e) {
            throw new IllegalStateException("A call could not be read", e);
        }
    }
}
