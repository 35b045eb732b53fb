package app.comanda.payment.account;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What is written down of connecting accounts, each in a transaction of its own. */
@Stateless
public class Connections {

    @Inject
    Accounts accounts;

    @Inject
    PaymentAccounts all;

    @Inject
    Onboardings onboardings;

    @Inject
    Vault vault;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog auditLog;

    /** @param account the vendor's name of it; empty as long as the restaurant has none */
    public record Known(String provider, Optional<String> account, UUID tenant, String email) {}

    /**
     * What to connect. A restaurant has one account with a vendor, so another of its accounts that is connected lends this
     * one its name.
     *
     * @throws BusinessException {@code account.unknown} (not found), {@code account.own-key}, {@code account.not-offered}
     */
    public Known known(UUID id) {
        PaymentAccount account = accounts.get(id);
        UUID tenant = TenantContext.get().tenant();
        String ownKey = onboardings.get(account.provider()).ownKey();
        if (vault.open(account.closedSecrets(), tenant, id).containsKey(ownKey)) {
            throw BusinessException.conflict(
                    "account.own-key", "This account has a key of its own. Add another one to connect it.");
        }
        if (account.connected().isEmpty()) {
            all.all().stream()
                    .filter(other -> other.provider().equals(account.provider()))
                    .flatMap(other -> other.connected().stream())
                    .findFirst()
                    .ifPresent(lent -> note(account, lent));
        }
        return new Known(
                account.provider(),
                account.connected(),
                tenant,
                tenants.get(tenant).ownerEmail());
    }

    /** @param opened the vendor's name of it */
    public void keep(UUID id, String opened) {
        PaymentAccount account = accounts.get(id);
        if (account.connected().isEmpty()) {
            note(account, opened);
        }
    }

    private void note(PaymentAccount account, String opened) {
        account.connect(opened);
        auditLog.record(Act.of("payment.account-connected", "payment account", account.id())
                .in(account.outletId().orElse(null))
                .changed(null, account.provider() + " " + opened));
    }

    /** Tells the audit log. */
    public void registered(UUID id, String host, Onboarding.Wallets now) {
        auditLog.record(Act.of("payment.wallets-registered", "payment account", id)
                .in(accounts.get(id).outletId().orElse(null))
                .changed(null, host + " " + now));
    }
}
