package app.comanda.kitchen;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.ordering.LineSeated;
import app.comanda.ordering.LinesMoved;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.LinesVoided;
import app.comanda.ordering.OrderCancelled;
import app.comanda.ordering.OrderModeChanged;
import app.comanda.ordering.OrderReseated;
import app.comanda.ordering.ScheduledOrderDue;
import app.comanda.ordering.UnpaidOrderDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What the kitchen wants to hear of. */
@ApplicationScoped
public class KitchenSubscription implements Subscription {

    static final String CONSUMER = "kitchen";

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                LinesSent.class,
                LinesVoided.class,
                LinesMoved.class,
                OrderReseated.class,
                LineSeated.class,
                OrderModeChanged.class,
                OrderCancelled.class,
                AcknowledgementDue.class,
                ScheduledOrderDue.class,
                UnpaidOrderDue.class);
    }

    @Override
    public Set<Class<? extends Event>> together() {
        return Set.of(LinesSent.class);
    }
}
