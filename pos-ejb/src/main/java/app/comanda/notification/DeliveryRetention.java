package app.comanda.notification;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets to whom mail was sent: addresses are personal. */
@Stateless
public class DeliveryRetention implements Retention {

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return deliveries.removeOlderThan(clock.instant().minus(KEPT));
    }
}
