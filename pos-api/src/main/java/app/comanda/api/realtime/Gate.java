package app.comanda.api.realtime;

import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Lets in pages of this product and what is no browser; a page from elsewhere stays outside. */
public class Gate extends ServerEndpointConfig.Configurator {

    private final URI product;

    /** For the container. */
    public Gate() {
        this(ConfigProvider.getConfig()
                .getOptionalValue("comanda.public.url", URI.class)
                .orElseGet(() -> URI.create("http://127.0.0.1:8480")));
    }

    Gate(URI product) {
        this.product = product;
    }

    /** The product's own address, or that of a restaurant's subdomain; null from what is no browser. */
    @Override
    public boolean checkOrigin(@Nullable String origin) {
        if (origin == null || origin.isBlank()) {
            return true;
        }
        try {
            URI from = URI.create(origin);
            String host = String.valueOf(from.getHost());
            return String.valueOf(from.getScheme()).equals(product.getScheme())
                    && from.getPort() == product.getPort()
                    && (host.equals(product.getHost()) || host.endsWith("." + product.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
