package app.comanda.payment.openbanking;

import app.comanda.payment.account.Access;
import java.net.URI;
import java.util.Optional;

/** An address among an account's settings that a secret may be sent to. */
final class SafeAddress {

    private SafeAddress() {}

    /** @throws KeysRefused when it is absent, or not https beyond this machine */
    static URI of(Access access, String name) {
        return find(access, name).orElseThrow(() -> new KeysRefused("The account has no " + name + "."));
    }

    static Optional<URI> find(Access access, String name) {
        return access.setting(name).map(text -> checked(name, text));
    }

    private static URI checked(String name, String text) {
        try {
            URI address = URI.create(text);
            boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
            if (address.getHost() != null && ("https".equals(address.getScheme()) || here)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new KeysRefused(name + " is not an address.");
        }
        throw new KeysRefused(name + " is not an address with https.");
    }
}
