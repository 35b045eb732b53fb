package app.comanda.tenancy.keycloak;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/** Lets Keycloak's client run on the server's own Jersey instead of bringing a second JAX-RS. */
final class JerseyClients implements ResteasyClientProvider {

    private static final long CONNECT_SECONDS = 3;
    private static final long READ_SECONDS = 10;

    @Override
    public Client newRestEasyClient(
            @Nullable Object messageHandler, @Nullable SSLContext sslContext, boolean disableTrustManager) {
        return ClientBuilder.newBuilder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                // Keycloak takes roles away by a DELETE with a body
                .property("jersey.config.client.suppressHttpComplianceValidation", true)
                // otherwise the server's JSON-B comes along and, at some starts, before ours
                .property("jersey.config.client.disableAutoDiscovery", true)
                .property("jersey.config.client.disableJsonBinding", true)
                .property("jersey.config.disableJsonBinding", true)
                .register(new AdminJson())
                .build();
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> type) {
        return WebResourceFactory.newResource(type, target);
    }
}
