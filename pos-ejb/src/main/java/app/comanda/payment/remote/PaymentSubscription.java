package app.comanda.payment.remote;

import app.comanda.messaging.Event;
import app.comanda.messaging.Subscription;
import app.comanda.payment.refund.RefundDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What payments by vendors are reminded of. */
@ApplicationScoped
public class PaymentSubscription implements Subscription {

    static final String CONSUMER = "payment";

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(PaymentCheckDue.class, SurplusDue.class, RefundDue.class);
    }
}
