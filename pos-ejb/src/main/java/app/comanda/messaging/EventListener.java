package app.comanda.messaging;

import jakarta.ejb.EJB;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

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

    @EJB
    DeadLetterOffice deadLetterOffice;

    /** Takes one event; must do nothing when it took the same message before (see {@link Consumption}). */
    protected abstract void receive(Envelope envelope);

    /**
     * Takes several in one transaction, what it took before left out. For types that its subscription takes together.
     *
     * @throws RuntimeException then none of them was taken, and each comes by itself
     */
    protected void receiveTogether(List<Envelope> envelopes) {
        throw new UnsupportedOperationException("Nothing comes together here");
    }

    @Override
    public void onMessage(Message message) {
        try {
            List<Envelope> envelopes = Parcel.read(message).envelopes();
            int attempt = attempt(message);
            if (envelopes.size() == 1 || attempt > 1 || !tookTogether(envelopes)) {
                takeEach(envelopes, attempt);
            }
        } catch (JMSException e) {
            throw new IllegalStateException("A message could not be read", e);
        }
    }

    private boolean tookTogether(List<Envelope> envelopes) {
        try {
            envelopes.get(0).context().run(() -> receiveTogether(envelopes));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "{0} events together failed, so each alone: {1}", envelopes.size(), e);
            return false;
        }
    }

    /** All of them are tried, so that none waits for one that fails. */
    private void takeEach(List<Envelope> envelopes, int attempt) {
        RuntimeException failure = null;
        for (Envelope envelope : envelopes) {
            try {
                envelope.context().run(() -> take(envelope, attempt));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
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
