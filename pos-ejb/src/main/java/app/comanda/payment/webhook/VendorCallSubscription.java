package app.comanda.payment.webhook;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What is to be done about vendors' calls; apart from other payments' work, so that neither waits for the other. */
@ApplicationScoped
public class VendorCallSubscription implements Subscription {

    static final String CONSUMER = "vendor-calls";

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(VendorCalled.class);
    }
}
