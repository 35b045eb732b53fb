package app.comanda.payment.tab;

import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import app.comanda.ordering.OrderCancelled;
import app.comanda.payment.OrderPaid;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Asks vendors how tabs stand, and lets go what no bill needs any more. Each of it can be done twice and comes to the same. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = TabSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TabListener extends EventListener {

    @EJB
    TabKeeping keeping;

    @Override
    protected void receive(Envelope envelope) {
        if (envelope.is(TabCheckDue.class)) {
            keeping.checkDue(envelope.event(TabCheckDue.class));
        } else if (envelope.is(OrderPaid.class)) {
            keeping.releaseAll(envelope.event(OrderPaid.class).orderId());
        } else if (envelope.is(OrderCancelled.class)) {
            keeping.releaseAll(envelope.event(OrderCancelled.class).orderId());
        }
    }
}
