package app.comanda.reporting;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The transaction of {@link PlatformFees}: the restaurant can see in its audit log that the chain looked. */
@Stateless
public class PlatformDueReading {

    private static final int MONTHS = 12;

    @Inject
    PlatformDues dues;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Of the current tenant, the newest of twelve months first. */
    public List<PlatformDue> read() {
        UUID tenant = TenantContext.get().tenant();
        auditLog.record(Act.of("tenant.platform-fees-read", "tenant", tenant));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return dues.since(YearMonth.from(today).minusMonths(MONTHS - 1L).atDay(1));
    }
}
