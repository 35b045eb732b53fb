package app.comanda.notification.hook;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.OwnNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where calls may go. */
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
        return insideToo || !OwnNetwork.has(address.getHost());
    }
}
