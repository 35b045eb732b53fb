package app.comanda.messaging;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The base of a context's message-driven bean. A failure goes back to the broker, which delivers again after a growing
 * pause; after {@link #ATTEMPTS} the message becomes a dead letter that the back office lists.
 *
 * <p>The bean itself runs outside a transaction (it learns the tenant only from the message); what it calls starts one.
 */
@TransactionAttribute(
        TransactionAttributeType.NOT_SUPPORTED) // a bean's own annotation does not reach inherited methods
public abstract class EventListener implements MessageListener {

    /** With the broker's pauses of 1, 2, 4 … 60 s the last attempt comes after about two minutes. */
    public static final int ATTEMPTS = 8;

    private static final Logger LOG = System.getLogger(EventListener.class.getName());

    @Inject
    DeadLetterOffice deadLetterOffice;

    /** Takes one event; must do nothing when it took the same message before (see {@link Consumption}). */
    protected abstract void receive(Envelope envelope);

    @Override
    public void onMessage(Message message) {
        try {
            Envelope envelope = Envelope.read(message);
            envelope.context().run(() -> take(envelope, attempt(message)));
        } catch (JMSException e) {
            throw new IllegalStateException("A message could not be read", e);
        }
    }

    private void take(Envelope envelope, int attempt) {
        try {
            receive(envelope);
        } catch (RuntimeException e) {
            if (attempt < ATTEMPTS) {
                LOG.log(Level.INFO, "{0} {1} failed at attempt {2}: {3}", envelope.type(), envelope.id(), attempt, e);
                throw e;
            }
            deadLetterOffice.bury(envelope, e);
        }
    }

    private static int attempt(Message message) {
        try {
            return message.getIntProperty("JMSXDeliveryCount");
        } catch (JMSException e) {
            return 1;
        }
    }
}
