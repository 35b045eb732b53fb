package app.comanda.notification.hook;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets what programs were told a month ago. */
@Stateless
public class HookRetention implements Retention {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    HookCalls calls;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return calls.removeOlderThan(clock.instant().minus(KEPT));
    }
}
