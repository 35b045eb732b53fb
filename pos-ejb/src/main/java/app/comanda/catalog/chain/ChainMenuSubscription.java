package app.comanda.catalog.chain;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What the catalogue wants to hear of. */
@ApplicationScoped
public class ChainMenuSubscription implements Subscription {

    static final String CONSUMER = "catalog";

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ChainMenuDue.class);
    }
}
