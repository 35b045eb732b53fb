package app.comanda.payment.tab;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.ordering.OrderCancelled;
import app.comanda.payment.OrderPaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What tabs are reminded of, and what ends them. */
@ApplicationScoped
public class TabSubscription implements Subscription {

    static final String CONSUMER = "tabs";

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TabCheckDue.class, OrderPaid.class, OrderCancelled.class);
    }
}
