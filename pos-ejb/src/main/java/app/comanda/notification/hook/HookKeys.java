package app.comanda.notification.hook;

import app.comanda.payment.account.Vault;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;

/** Makes the secrets of webhooks, and keeps them encrypted. */
@ApplicationScoped
class HookKeys {

    private static final String NAME = "secret";

    private final SecureRandom random = new SecureRandom();

    @Inject
    Vault vault;

    byte[] make(UUID hookId) {
        return vault.close(
                Map.of(NAME, HookSecret.made(random).text()),
                TenantContext.get().tenant(),
                hookId);
    }

    HookSecret open(Hook hook) {
        Map<String, String> opened =
                vault.open(hook.closedSecret(), TenantContext.get().tenant(), hook.id());
        return new HookSecret(opened.getOrDefault(NAME, ""));
    }
}
