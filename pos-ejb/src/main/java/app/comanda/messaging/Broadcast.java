package app.comanda.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Calls something out to all nodes, for whoever is there to hear it. Nothing is kept for those who are not, so it may
 * only hurry what can be found out otherwise too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Broadcast {

    private static final Logger LOG = System.getLogger(Broadcast.class.getName());

    /** By then everybody has found it out. */
    private static final long TTL_MILLIS = 10_000;

    @Resource(lookup = "java:app/jms/comanda")
    ConnectionFactory connectionFactory;

    @Resource
    ManagedExecutorService executor;

    /** In a thread of its own: that of the commit is not to wait for the broker. */
    public void callOutSoon(String topic, String text) {
        executor.execute(() -> callOut(topic, text));
    }

    /** After the commit of what it tells of. */
    public void callOut(String topic, String text) {
        try (JMSContext jms = connectionFactory.createContext()) {
            jms.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(TTL_MILLIS)
                    .send(jms.createTopic(topic), text);
        } catch (JMSRuntimeException e) {
            LOG.log(Level.WARNING, "The nodes were not told at once: {0}", e.toString());
        }
    }
}
