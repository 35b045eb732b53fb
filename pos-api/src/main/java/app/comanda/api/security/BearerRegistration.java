package app.comanda.api.security;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts the bearer module before this application, and takes it away again. */
@WebListener
public class BearerRegistration implements ServletContextListener {

    /** Milliseconds; a key of an unknown name is waited for by a caller. */
    private static final int CONNECT = 1_000;

    private static final int READ = 2_000;

    /** Bytes; Keycloak's key set has about 3,000. */
    private static final int LARGEST = 64 * 1024;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.url")
    String keycloak;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.realm", defaultValue = "comanda")
    String realm;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService background;

    private @Nullable String registration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String issuer = keycloak + "/realms/" + realm;
        SigningKeys keys = new SigningKeys(
                url(issuer + "/protocol/openid-connect/certs"),
                new DefaultResourceRetriever(CONNECT, READ, LARGEST),
                clock,
                background);
        callers.trust(new VerifiedTokens(new AccessTokens(issuer, keys, clock), clock));
        registration = AuthConfigFactory.getFactory()
                .registerServerAuthModule(new BearerAuthModule(callers), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (registration != null) {
            AuthConfigFactory.getFactory().removeRegistration(registration);
        }
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("comanda.keycloak.url is no address", e);
        }
    }
}
