package app.comanda.payment.account;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RemoteGateway;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an owner does so that guests can pay by card, bank or code. */
@Stateless
public class AccountEditing {

    private static final int LONGEST_VALUE = 10_000;

    @Inject
    PaymentAccounts accounts;

    @Inject
    PaymentGateways gateways;

    @Inject
    Onboardings onboardings;

    @Inject
    Outlets outlets;

    @Inject
    AccountAddresses addresses;

    @Inject
    Vault vault;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public List<PaymentAccount> all() {
        return accounts.all();
    }

    /** @throws BusinessException {@code account.unknown}, not found */
    public PaymentAccount get(UUID id) {
        return accounts.find(id).orElseThrow(Accounts::unknown);
    }

    /** The names of what is kept and never shown. @throws BusinessException {@code account.unknown}, not found */
    public Set<String> secretsOf(UUID id) {
        return Set.copyOf(
                vault.open(get(id).closedSecrets(), TenantContext.get().tenant(), id)
                        .keySet());
    }

    /**
     * Adds an account.
     *
     * @throws BusinessException naming the field: {@code account.provider}, {@code account.title}, {@code account.address},
     *     {@code account.methods}, {@code account.fee}, {@code account.field}, {@code account.method-taken} (conflict),
     *     {@code outlet.unknown}
     */
    public PaymentAccount add(AccountDetails details) {
        check(details, null, Map.of());
        PaymentAccount account = new PaymentAccount(details, clock.instant());
        account.keep(vault.close(details.secrets(), TenantContext.get().tenant(), account.id()));
        accounts.add(account);
        record("payment.account-added", account);
        return account;
    }

    /**
     * Changes all but the provider; secrets that are left out stay as they were.
     *
     * @throws BusinessException as for adding; {@code account.key-again} where they would go to another address
     */
    public PaymentAccount change(UUID id, AccountDetails details, @Nullable Long version) {
        PaymentAccount account = get(id);
        if (version != null && version != account.version()) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this account a moment ago. Read it again.");
        }
        if (!account.provider().equals(details.provider())) {
            throw BusinessException.invalid(
                    "account.provider", "provider", "An account stays with its vendor. Add another one instead.");
        }
        requireNoKey(account, details);
        UUID tenant = TenantContext.get().tenant();
        Map<String, String> secrets = new HashMap<>(vault.open(account.closedSecrets(), tenant, id));
        addresses.requireKeys(account, details, secrets.keySet());
        secrets.putAll(details.secrets());
        check(details, id, secrets);
        account.change(details);
        account.keep(vault.close(secrets, tenant, id));
        record("payment.account-changed", account);
        return account;
    }

    /** @throws BusinessException {@code account.used} (conflict) when money went through it; let it rest instead */
    public void remove(UUID id) {
        PaymentAccount account = get(id);
        if (accounts.isUsed(id)) {
            throw BusinessException.conflict(
                    "account.used", "Money went through this account, so that it is kept. Switch it off instead.");
        }
        accounts.remove(account);
        record("payment.account-removed", account);
    }

    private void record(String deed, PaymentAccount account) {
        auditLog.record(Act.of(deed, "payment account", account.id())
                .in(account.outletId().orElse(null))
                .changed(null, account.provider() + " " + account.title()));
    }

    private void check(AccountDetails details, @Nullable UUID id, Map<String, String> kept) {
        RemoteGateway gateway = gateways.remote(details.provider());
        Optional.ofNullable(details.outletId()).ifPresent(outlets::get);
        if (details.title().isBlank() || details.title().length() > 100) {
            throw BusinessException.invalid("account.title", "title", "Give it a name of at most 100 characters.");
        }
        addresses.check(details);
        requireMethods(details, gateway);
        requireFields(details, gateway, kept);
        requireFree(details, id);
    }

    private static void requireMethods(AccountDetails details, RemoteGateway gateway) {
        List<MethodTerms> methods = details.methods();
        boolean twice = methods.stream().map(MethodTerms::method).distinct().count() < methods.size();
        if (methods.isEmpty() || twice) {
            throw BusinessException.invalid("account.methods", "methods", "Say once which methods it serves.");
        }
        for (int i = 0; i < methods.size(); i++) {
            String field = "methods[" + i + "]";
            if (!gateway.methods().contains(methods.get(i).method())) {
                throw BusinessException.invalid(
                        "account.methods",
                        field + ".method",
                        gateway.provider() + " serves "
                                + gateway.methods().stream().sorted().toList() + ".");
            }
            methods.get(i).check(field);
        }
    }

    private static void requireFields(AccountDetails details, RemoteGateway gateway, Map<String, String> kept) {
        Map<String, AccountField> known =
                gateway.fields().stream().collect(Collectors.toMap(AccountField::name, field -> field));
        details.settings()
                .forEach((name, value) -> requireField(known, "settings", AccountField.Kind.SETTING, name, value));
        details.secrets()
                .forEach((name, value) -> requireField(known, "secrets", AccountField.Kind.SECRET, name, value));
        for (AccountField field : gateway.fields()) {
            boolean secret = field.kind() == AccountField.Kind.SECRET;
            String value = secret
                    ? details.secrets().getOrDefault(field.name(), kept.getOrDefault(field.name(), ""))
                    : details.settings().getOrDefault(field.name(), "");
            if (field.need() == AccountField.Need.REQUIRED && value.isBlank()) {
                throw BusinessException.invalid(
                        "account.field",
                        (secret ? "secrets." : "settings.") + field.name(),
                        "This vendor asks for it; see the vendor's dashboard.");
            }
        }
    }

    private static void requireField(
            Map<String, AccountField> known, String where, AccountField.Kind kind, String name, String value) {
        AccountField field = known.get(name);
        if (field == null || field.kind() != kind || value.length() > LONGEST_VALUE) {
            throw BusinessException.invalid("account.field", where + "." + name, "This vendor has no such field.");
        }
    }

    /** Payments through a connected account could not be found again by another key. */
    private void requireNoKey(PaymentAccount account, AccountDetails details) {
        Optional<String> key = onboardings.find(account.provider()).map(Onboarding::ownKey);
        if (account.connected().isPresent()
                && key.filter(details.secrets()::containsKey).isPresent()) {
            throw BusinessException.invalid(
                    "account.connected",
                    "secrets." + key.get(),
                    "This account is connected and needs no key. Add another one for keys of your own.");
        }
    }

    /** Lets guests pay by it. @throws BusinessException {@code account.unknown}, {@code account.method-taken} */
    public PaymentAccount switchOn(UUID id) {
        PaymentAccount account = get(id);
        AccountDetails on = account.details(AccountDetails.Use.ACTIVE);
        requireFree(on, id);
        account.change(on);
        record("payment.account-changed", account);
        return account;
    }

    /** Which of two accounts a payment goes through must not be a matter of luck. */
    private void requireFree(AccountDetails details, @Nullable UUID id) {
        for (PaymentAccount other : accounts.all()) {
            boolean rival = details.use() == AccountDetails.Use.ACTIVE
                    && other.isActive()
                    && !other.id().equals(id)
                    && other.outletId().equals(Optional.ofNullable(details.outletId()));
            if (rival
                    && details.methods().stream()
                            .anyMatch(terms -> other.terms(terms.method()).isPresent())) {
                throw BusinessException.conflict(
                        "account.method-taken",
                        "\"" + other.title() + "\" takes one of these methods there already. Switch it off first.");
            }
        }
    }
}
