package app.comanda.printing.ticket;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What was cooked days ago is neither taken back nor moved. */
@Stateless
public class ToldLineRetention implements Retention {

    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    ToldLines lines;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return lines.removeToldBefore(clock.instant().minus(KEPT));
    }
}
