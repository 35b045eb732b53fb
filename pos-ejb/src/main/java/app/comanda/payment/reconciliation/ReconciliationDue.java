package app.comanda.payment.reconciliation;

import app.comanda.payment.account.Accounts;
import app.comanda.payment.account.PaymentAccount;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which days are to be compared now: the last one that is over, and those of a week that differ or failed. */
@Stateless
public class ReconciliationDue {

    /** What differs may settle by itself, e.g. when a bank sends the money later; after that a person must look. */
    private static final int DAYS_BACK = 7;

    @Inject
    Tenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    AccountDays days;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Clock clock;

    /** A day of an account. */
    public record Due(UUID accountId, LocalDate day) {}

    /** Of the active accounts of a tenant that is active itself. */
    public List<Due> now() {
        List<Due> due = new ArrayList<>();
        if (tenants.get(TenantContext.get().tenant()).status() == Tenant.Status.ACTIVE) {
            accounts.visible().stream().filter(PaymentAccount::isActive).forEach(account -> add(account, due));
        }
        return due;
    }

    private void add(PaymentAccount account, List<Due> due) {
        Instant now = clock.instant();
        LocalDate last = days.today(account, now).minusDays(1);
        List<Reconciliation> known = reconciliations.list(List.of(account.id()), last.minusDays(DAYS_BACK), last);
        boolean fresh = known.stream().noneMatch(one -> one.day().equals(last));
        if (fresh && days.on(account, last).until().isAfter(account.createdAt())) {
            due.add(new Due(account.id(), last));
        }
        known.stream().filter(one -> one.isDueAgain(now)).forEach(one -> due.add(new Due(account.id(), one.day())));
    }
}
