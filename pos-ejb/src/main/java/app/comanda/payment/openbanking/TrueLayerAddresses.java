package app.comanda.payment.openbanking;

import app.comanda.payment.account.Access;
import java.net.URI;
import java.util.Optional;

/**
 * Where TrueLayer's servers are. Its own are neighbours ({@code api.}, {@code auth.}, {@code payment.}, {@code webhooks.});
 * anything else, such as a simulator, has all at one address, unless the account says otherwise.
 *
 * @param keys the only address whose keys may have signed a webhook
 */
record TrueLayerAddresses(URI api, URI auth, URI page, URI keys) {

    private static final String API = "api.";

    static TrueLayerAddresses of(Access access) {
        return new TrueLayerAddresses(
                access.base(),
                setting(access, "authBase").orElseGet(() -> neighbour(access.base(), "auth.")),
                setting(access, "pageBase").orElseGet(() -> neighbour(access.base(), "payment.")),
                setting(access, "webhookKeys")
                        .orElseGet(() -> URI.create(neighbour(access.base(), "webhooks.") + "/.well-known/jwks")));
    }

    /** @throws KeysRefused for an address that a secret must not be sent to */
    private static Optional<URI> setting(Access access, String name) {
        return access.setting(name).map(text -> {
            URI address = URI.create(text.replaceAll("[^!-~]", ""));
            boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
            if (!"https".equals(address.getScheme()) && !here) {
                throw new KeysRefused(name + " is not an address with https.");
            }
            return address;
        });
    }

    private static URI neighbour(URI base, String name) {
        String host = base.getHost();
        return host != null && host.startsWith(API)
                ? URI.create(base.toString().replaceFirst("//api\\.", "//" + name))
                : base;
    }
}
