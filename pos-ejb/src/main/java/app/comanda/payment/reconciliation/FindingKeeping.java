package app.comanda.payment.reconciliation;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Accounts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what came of a comparison, once for each account and day. */
@Stateless
public class FindingKeeping {

    @Inject
    Reconciliations reconciliations;

    @Inject
    VendorMovements movements;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Replaces what was found before; what a person said of a difference that is still there holds on. */
    public Reconciliation keep(Plan plan, List<Ours> ours, List<VendorEntry> theirs) {
        Reconciliation day = day(plan);
        Reconciliation.State before = day.state();
        Comparison comparison = Comparison.of(plan.day(), ours, theirs);
        movements.forgetOthers(plan, theirs);
        for (Pair pair : comparison.pairs()) {
            keep(plan, pair);
        }
        theirs.stream()
                .filter(entry -> entry.kind() == VendorEntry.Kind.PAYOUT)
                .forEach(payout -> movements.save(plan.accountId(), payout, null));
        day.compared(plan.day(), comparison.sums(), clock.instant());
        day.stand(replace(day, comparison.findings()));
        record(day, before);
        return day;
    }

    /** @param why for people; no secret */
    public Reconciliation fail(Plan plan, String why) {
        Reconciliation day = day(plan);
        Reconciliation.State before = day.state();
        day.fail(why, clock.instant());
        record(day, before);
        return day;
    }

    private void keep(Plan plan, Pair pair) {
        if (pair.theirs() != null) {
            movements.save(plan.accountId(), pair.theirs(), pair.ours());
        }
        if (pair.ours() != null && pair.fee() > 0) {
            movements.keepFee(pair.ours(), pair.fee());
        }
    }

    private List<Difference> replace(Reconciliation day, List<Finding> findings) {
        List<Difference> before = new ArrayList<>(reconciliations.differences(List.of(day.id())));
        List<Difference> now = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Difference> known =
                    before.stream().filter(one -> one.is(finding)).findFirst();
            known.ifPresent(before::remove);
            now.add(known.orElseGet(() -> added(day, finding)));
        }
        before.forEach(reconciliations::remove);
        return now;
    }

    private Difference added(Reconciliation day, Finding finding) {
        Difference difference = new Difference(day.id(), finding);
        reconciliations.add(difference);
        return difference;
    }

    private Reconciliation day(Plan plan) {
        reconciliations.lock(plan.accountId(), plan.day().date());
        return reconciliations.find(plan.accountId(), plan.day().date()).orElseGet(() -> {
            Reconciliation first = new Reconciliation(plan.accountId(), plan.day(), clock.instant());
            reconciliations.add(first);
            return first;
        });
    }

    private void record(Reconciliation day, Reconciliation.State before) {
        auditLog.record(Act.of("reconciliation.compared", "reconciliation", day.id())
                .in(accounts.get(day.accountId()).outletId().orElse(null))
                .changed(before.name(), day.state().name() + " " + day.day()));
    }
}
