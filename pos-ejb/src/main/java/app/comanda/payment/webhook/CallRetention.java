package app.comanda.payment.webhook;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets vendors' calls: what came of them is in the payments. */
@Stateless
public class CallRetention implements Retention {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ReceivedCalls calls;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return calls.removeBefore(clock.instant().minus(KEPT));
    }
}
