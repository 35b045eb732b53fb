package app.comanda.printing.job;

import app.comanda.messaging.Outbox;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where slips become jobs; in the transaction of whoever asks. */
@ApplicationScoped
public class Printing {

    @Inject
    PrintJobs jobs;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    public PrintJob print(Slip slip) {
        return print(slip, null);
    }

    /** @param againOf the job of which this is the repetition */
    PrintJob print(Slip slip, @Nullable UUID againOf) {
        PrintJob job = new PrintJob(slip, TenantContext.get().actor(), againOf, clock.instant());
        jobs.add(job);
        outbox.publish(new PrintJobWaiting(job.outletId(), job.id()));
        return job;
    }
}
