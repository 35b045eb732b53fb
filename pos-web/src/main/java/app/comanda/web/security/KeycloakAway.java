package app.comanda.web.security;

import java.io.IOException;

/** Keycloak does not answer, or not sensibly: neither a yes nor a no. */
final class KeycloakAway extends IOException {

    private static final long serialVersionUID = 1L;

    KeycloakAway(String message) {
        super(message);
    }

    KeycloakAway(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
