package app.comanda.guest;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What somebody in charge decides about a card or an account, with the reason, as it is audited. */
@ApplicationScoped
public class LedgerNotes {

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** @throws app.comanda.kernel.BusinessException {@code ledger.reason} */
    public Origin because(String reason) {
        return Origin.decided(null, reason, clock.instant());
    }

    /** @param subject what the ledger is, e.g. {@code giftcard} */
    public <L extends GuestLedger> L block(String subject, L ledger, String reason) {
        Origin why = because(reason);
        ledger.block(why.madeAt());
        return done(subject, "blocked", ledger, why);
    }

    public <L extends GuestLedger> L unblock(String subject, L ledger, String reason) {
        Origin why = because(reason);
        ledger.unblock();
        return done(subject, "unblocked", ledger, why);
    }

    /** @param verb what was done, e.g. {@code adjusted} */
    public <L extends GuestLedger> L done(String subject, String verb, L ledger, Origin why) {
        auditLog.record(Act.of(subject + "." + verb, subject, ledger.id())
                .changed(null, ledger.called() + " " + ledger.sum() + " " + ledger.currency() + " " + why.reason()));
        return ledger;
    }
}
