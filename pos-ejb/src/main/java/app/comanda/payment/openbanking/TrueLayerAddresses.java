package app.comanda.payment.openbanking;

import app.comanda.payment.account.Access;
import java.net.URI;

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
                SafeAddress.find(access, "authBase").orElseGet(() -> neighbour(access.base(), "auth.")),
                SafeAddress.find(access, "pageBase").orElseGet(() -> neighbour(access.base(), "payment.")),
                SafeAddress.find(access, "webhookKeys")
                        .orElseGet(() -> URI.create(neighbour(access.base(), "webhooks.") + "/.well-known/jwks")));
    }

    private static URI neighbour(URI base, String name) {
        String host = base.getHost();
        return host != null && host.startsWith(API)
                ? URI.create(base.toString().replaceFirst("//api\\.", "//" + name))
                : base;
    }
}
