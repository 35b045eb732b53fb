package app.comanda.payment.account;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Through which account a payment goes, and how it is reached. */
@ApplicationScoped
public class Accounts {

    @Inject
    PaymentAccounts accounts;

    @Inject
    Vault vault;

    /** @throws BusinessException {@code account.unknown}, not found */
    public PaymentAccount get(UUID id) {
        return accounts.find(id).orElseThrow(Accounts::unknown);
    }

    /** Those of the outlets where this person may work; one for all outlets only for those who may work in all. */
    public List<PaymentAccount> visible() {
        TenantContext reader = TenantContext.get();
        return accounts.all().stream()
                .filter(account -> account.outletId()
                        .map(reader::mayWorkIn)
                        .orElse(reader.outletIds().isEmpty()))
                .toList();
    }

    /** Those, by id, or one of them. @throws BusinessException {@code account.unknown}, not found */
    public Map<UUID, PaymentAccount> seen(@Nullable UUID only) {
        Map<UUID, PaymentAccount> seen = visible().stream()
                .filter(account -> only == null || account.id().equals(only))
                .collect(Collectors.toMap(PaymentAccount::id, Function.identity()));
        if (only != null && seen.isEmpty()) {
            throw unknown();
        }
        return seen;
    }

    static BusinessException unknown() {
        return BusinessException.notFound("account.unknown", "There is no such payment account.");
    }

    /** With its secrets, for whoever calls the vendor. @throws BusinessException {@code account.unknown}, not found */
    public Access access(UUID id) {
        PaymentAccount account = get(id);
        return new Access(
                account.id(),
                URI.create(account.baseUrl()),
                account.reachedBy(),
                vault.open(account.closedSecrets(), TenantContext.get().tenant(), account.id()));
    }

    /** The account by which an outlet takes a method: its own before that of all outlets. */
    public Optional<PaymentAccount> inForce(UUID outletId, String method) {
        return inForce(outletId).stream()
                .filter(account -> account.terms(method).isPresent())
                .findFirst();
    }

    /** All that an outlet takes money by, its own first. */
    public List<PaymentAccount> inForce(UUID outletId) {
        return accounts.all().stream()
                .filter(PaymentAccount::isActive)
                .filter(account -> account.outletId().map(outletId::equals).orElse(true))
                .sorted(Comparator.comparing(account -> account.outletId().isEmpty()))
                .toList();
    }
}
