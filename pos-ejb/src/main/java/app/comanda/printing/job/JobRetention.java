package app.comanda.printing.job;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What was to be printed is of no use after some days; receipts can be issued again as long as their orders are there. */
@Stateless
public class JobRetention implements Retention {

    static final Duration KEPT = Duration.ofDays(7);

    @Inject
    PrintJobs jobs;

    @Inject
    Clock clock;

    @Override
    public int forget() {
        return jobs.removeUntouchedSince(clock.instant().minus(KEPT));
    }
}
