package app.comanda.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.List;

/**
 * Hands messages to the broker, which has each on its disk before the next. Outside of any transaction: one over both, broken
 * off by a crash between its two commits, left the messages in doubt in the broker, and out of the outbox.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxPosting {

    /** Artemis forgets a second message of this id. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    @Inject
    Subscriptions subscriptions;

    @Resource(lookup = "java:app/jms/comanda")
    ConnectionFactory connectionFactory;

    /** @throws JMSRuntimeException when the broker is away; it may have some of them then */
    public void post(List<WaitingMessage> messages) {
        try (JMSContext jms = connectionFactory.createContext()) {
            JMSProducer producer = jms.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
            Parcel.pack(envelopes(messages), subscriptions::takesTogether)
                    .forEach(parcel -> send(jms, producer, parcel));
        }
    }

    private List<Envelope> envelopes(List<WaitingMessage> messages) {
        return messages.stream()
                .flatMap(message -> consumersOf(message).stream().map(consumer -> Envelope.of(message, consumer)))
                .toList();
    }

    private List<String> consumersOf(WaitingMessage message) {
        String only = message.consumer();
        return only != null ? List.of(only) : subscriptions.consumersOf(message.type());
    }

    private static void send(JMSContext jms, JMSProducer producer, Parcel parcel) {
        try {
            TextMessage text = parcel.in(jms::createTextMessage);
            text.setStringProperty(DUPLICATE_ID, parcel.key());
            producer.send(jms.createQueue(parcel.consumer()), text);
        } catch (jakarta.jms.JMSException e) {
            throw new JMSRuntimeException("Parcel " + parcel.key() + " could not be written", e.getErrorCode(), e);
        }
    }
}
