package app.comanda.messaging;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactoryDefinition;
import java.util.List;

/**
 * One batch from the outbox to the broker. A message leaves the outbox once the broker has it; where that commit fails the same
 * messages go out again, and the broker drops them by their duplicate id.
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

    @Inject
    OutboxQueue queue;

    @EJB
    OutboxPosting posting;

    /** @return how many messages left the outbox */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sendBatch() {
        List<WaitingMessage> messages = queue.take(BATCH);
        if (!messages.isEmpty()) {
            posting.post(messages);
        }
        return messages.size();
    }

    public long length() {
        return queue.length();
    }
}
