package app.comanda.notification;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.payment.receipt.ReceiptRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What somebody is to be told of. */
@ApplicationScoped
public class NotificationSubscription implements Subscription {

    static final String CONSUMER = "notification";

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ReceiptRequested.class);
    }
}
