package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Keycloak knows us as, and where it is. */
@ApplicationScoped
public class BackOfficeClient {

    static final String ID = "pos-backoffice";

    static final String CALLBACK_PATH = "/callback";

    @Inject
    @ConfigProperty(name = "comanda.keycloak.url")
    String keycloak;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.realm", defaultValue = "comanda")
    String realm;

    @Inject
    @ConfigProperty(name = "comanda.keycloak.backoffice.secret")
    String secret;

    @Inject
    @ConfigProperty(name = "comanda.public.url", defaultValue = "http://127.0.0.1:8480")
    String publicUrl;

    String issuer() {
        return keycloak + "/realms/" + realm;
    }

    String secret() {
        return secret;
    }

    /** Keycloak as the browser sees it: scheme, host and port. */
    String keycloakOrigin() {
        return Origin.of(keycloak);
    }

    /** Where Keycloak sends the browser back to. */
    String callback() {
        return publicUrl + CALLBACK_PATH;
    }

    /** Where the browser begins, also after sign-out. */
    String home() {
        return publicUrl + "/";
    }

    /** Whether browsers reach us by TLS, whoever ends it. */
    boolean overTls() {
        return publicUrl.startsWith("https:");
    }

    URI tokenEndpoint() {
        return endpoint("token");
    }

    URI authorizationEndpoint() {
        return endpoint("auth");
    }

    URI endSessionEndpoint() {
        return endpoint("logout");
    }

    private URI endpoint(String name) {
        return URI.create(issuer() + "/protocol/openid-connect/" + name);
    }
}
