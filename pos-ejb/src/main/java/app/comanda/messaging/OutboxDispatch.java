package app.comanda.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConnectionFactoryDefinition;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.List;

/**
 * One batch from the outbox to the broker. Taking from the outbox and sending commit together; where the broker
 * committed and the database did not, the same messages go out again and the broker drops them by their duplicate id.
 */
@Stateless
@JMSConnectionFactoryDefinition(
        name = "java:app/jms/comanda",
        resourceAdapter = "#pos-jms",
        // without these the server signs in with an empty name, whatever the adapter is configured with
        user = "${ENV=COMANDA_BROKER_USER}",
        password = "${ENV=COMANDA_BROKER_PASSWORD}",
        minPoolSize = 1,
        maxPoolSize = 8)
public class OutboxDispatch {

    static final int BATCH = 200;

    /** Artemis forgets a second message of this id. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    @Inject
    OutboxQueue queue;

    @Inject
    Subscriptions subscriptions;

    @Resource(lookup = "java:app/jms/comanda")
    ConnectionFactory connectionFactory;

    /** @return how many messages left the outbox */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sendBatch() {
        List<WaitingMessage> messages = queue.take(BATCH);
        if (!messages.isEmpty()) {
            try (JMSContext jms = connectionFactory.createContext()) {
                JMSProducer producer = jms.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
                messages.forEach(message -> consumersOf(message).forEach(to -> send(jms, producer, message, to)));
            }
        }
        return messages.size();
    }

    public long length() {
        return queue.length();
    }

    private List<String> consumersOf(WaitingMessage message) {
        String only = message.consumer();
        return only != null ? List.of(only) : subscriptions.consumersOf(message.type());
    }

    private static void send(JMSContext jms, JMSProducer producer, WaitingMessage message, String consumer) {
        try {
            TextMessage text = jms.createTextMessage(message.payload());
            Envelope.of(message, consumer).writeTo(text);
            text.setStringProperty(DUPLICATE_ID, message.id() + "/" + consumer);
            producer.send(jms.createQueue(consumer), text);
        } catch (jakarta.jms.JMSException e) {
            throw new JMSRuntimeException("Message " + message.id() + " could not be written", e.getErrorCode(), e);
        }
    }
}
