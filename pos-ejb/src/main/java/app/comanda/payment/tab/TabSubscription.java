package app.comanda.payment.tab;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.ordering.OrderCancelled;
import app.comanda.payment.OrderPaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tabs are reminded of, and what ends them. */
@ApplicationScoped
public class TabSubscription implements Subscription {

    static final String CONSUMER = "tabs";

    @Inject
    Tabs tabs;

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(TabCheckDue.class, OrderPaid.class, OrderCancelled.class);
    }

    /** Most houses never hold anything. A tab that is missed here is let go when it is looked at again, see {@link TabCheckDue}. */
    @Override
    public boolean wants(Class<? extends Event> type, @Nullable UUID outletId) {
        return type == TabCheckDue.class || outletId == null || tabs.anyAliveAt(outletId);
    }
}
