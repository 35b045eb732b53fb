package app.comanda.payment.account;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a restaurant's account with a vendor is reached. Its text shows no secret.
 *
 * @param accountId ours
 * @param base where the vendor's API is, without a slash at the end
 * @param settings what may be seen, by {@link AccountField#name}; and {@link #CONNECTED}
 * @param secrets what may not
 */
public record Access(UUID accountId, URI base, Map<String, String> settings, Map<String, String> secrets) {

    /** Of gateways that need no account. */
    public static final Access NONE = new Access(new UUID(0, 0), URI.create(""), Map.of(), Map.of());

    /**
     * The setting that no owner enters: the vendor's name of an account that was opened under the operator's, and is reached
     * by the operator's key.
     */
    public static final String CONNECTED = "connected";

    public Access {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** @throws IllegalStateException when the account was saved without it, which its form does not let happen */
    public String secret(String name) {
        return Optional.ofNullable(secrets.get(name))
                .orElseThrow(() -> new IllegalStateException("The account has no " + name));
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "Access[" + accountId + " at " + base + "]";
    }
}
