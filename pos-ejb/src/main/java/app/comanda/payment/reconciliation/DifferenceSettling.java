package app.comanda.payment.reconciliation;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Somebody looked into a difference and says why it is right. */
@Stateless
public class DifferenceSettling {

    private static final int LONGEST = 200;

    @EJB
    ReconciliationReading reading;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param note 1 to 200 characters
     * @throws BusinessException {@code reconciliation.unknown}, {@code difference.unknown}, not found; {@code
     *     reconciliation.note}
     */
    public ReconciledDay settle(UUID reconciliationId, UUID differenceId, String note) {
        ReconciledDay day = reading.get(reconciliationId);
        Difference difference = day.differences().stream()
                .filter(one -> one.id().equals(differenceId))
                .findFirst()
                .orElseThrow(
                        () -> BusinessException.notFound("difference.unknown", "This day has no such difference."));
        if (note.isBlank() || note.strip().length() > LONGEST) {
            throw BusinessException.invalid(
                    "reconciliation.note", "note", "Say why it is right, in at most " + LONGEST + " characters.");
        }
        String before = difference.note().orElse(null);
        difference.settle(note.strip(), TenantContext.get().actor(), clock.instant());
        if (day.reconciliation().state() != Reconciliation.State.FAILED) {
            day.reconciliation().stand(day.differences());
        }
        auditLog.record(Act.of("reconciliation.settled", "reconciliation", reconciliationId)
                .in(day.account().outletId().orElse(null))
                .changed(
                        before, difference.kind() + " " + difference.reference().orElse("") + ": " + note.strip()));
        return day;
    }
}
