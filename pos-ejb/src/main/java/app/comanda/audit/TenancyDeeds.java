package app.comanda.audit;

import app.comanda.tenancy.TenancyDeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes down what was done to tenants and outlets, in the transaction of the deed. */
@ApplicationScoped
public class TenancyDeeds {

    @Inject
    AuditLog auditLog;

    void write(@Observes TenancyDeed deed) {
        auditLog.record(
                Act.of(deed.action(), deed.subjectType(), deed.subjectId()).changed(deed.before(), deed.after()));
    }
}
