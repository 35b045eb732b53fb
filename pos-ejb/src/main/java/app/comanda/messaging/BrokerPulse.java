package app.comanda.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.QueueBrowser;

/** Asks the broker whether it is there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerPulse {

    @Inject
    @Any
    Instance<Subscription> subscriptions;

    @Resource(lookup = "java:app/jms/comanda")
    ConnectionFactory connectionFactory;

    /** Looks into a queue, which takes a round trip where opening a pooled connection takes none. */
    public void beat() {
        String queue = subscriptions.iterator().next().consumer();
        try (JMSContext jms = connectionFactory.createContext();
                QueueBrowser browser = jms.createBrowser(jms.createQueue(queue))) {
            browser.getEnumeration().hasMoreElements();
        } catch (JMSException e) {
            throw new JMSRuntimeException("The broker does not answer", e.getErrorCode(), e);
        }
    }
}
