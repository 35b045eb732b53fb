package app.comanda.audit;

import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Where use cases write what was done, in the transaction of the deed. */
@ApplicationScoped
public class AuditLog {

    @Inject
    AuditEntries entries;

    @Inject
    Clock clock;

    public void record(Act act) {
        entries.add(new AuditEntry(act, TenantContext.get(), clock.instant()));
    }
}
