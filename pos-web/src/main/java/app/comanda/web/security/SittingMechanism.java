package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells the container, at every request, who sits here.
 *
 * <p>Keycloak is reached by {@link SignIn} and not by the container's OpenID mechanism, which answers before any filter:
 * it knows one state a session, so that of two tabs signing in one ends on an empty page; it ends a sign-in that outlasted
 * its session with a stack trace; it loses a deep link's query; and it has no PKCE.
 */
@ApplicationScoped
public class SittingMechanism implements HttpAuthenticationMechanism {

    @Inject
    Renewal renewal;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return renewal.sittingOf(request)
                .map(sitting -> context.notifyContainerAboutLogin(
                        sitting.staff(), sitting.staff().roles()))
                .orElseGet(context::doNothing);
    }
}
