package app.comanda.notification.hook;

import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where calls may go. Owners name addresses and our server calls them, so without this a restaurant could look into the
 * network in which the server stands.
 */
@ApplicationScoped
public class HookAddresses {

    private static final int LONGEST = 500;

    private final boolean insideToo;

    /** For CDI. */
    protected HookAddresses() {
        this(false);
    }

    /** @param insideToo for trying it: plain HTTP, and addresses of private networks */
    @Inject
    public HookAddresses(@ConfigProperty(name = "comanda.hooks.inside", defaultValue = "false") boolean insideToo) {
        this.insideToo = insideToo;
    }

    /** @throws BusinessException {@code hook.url} when it can't be called whatever its name leads to */
    void check(String url) {
        try {
            URI address = URI.create(url);
            String scheme = String.valueOf(address.getScheme());
            if (url.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && (scheme.equals("https") || insideToo && scheme.equals("http"))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below, with its field
        }
        throw BusinessException.invalid("hook.url", "url", "Give an https address of at most 500 characters.");
    }

    /** Asked before every call: names may lead elsewhere by then. */
    boolean mayBeCalled(URI address) throws UnknownHostException {
        return insideToo
                || Arrays.stream(InetAddress.getAllByName(address.getHost())).noneMatch(HookAddresses::isInside);
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean carriers = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return uniqueLocal
                || carriers
                || thisNetwork
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
