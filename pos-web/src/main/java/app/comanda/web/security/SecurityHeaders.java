package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;

/**
 * What browsers are told with every answer.
 *
 * <p>Scripts are ruled by PrimeFaces' own policy with its nonce, sent beside this one: a browser obeys both.
 */
@ApplicationScoped
public class SecurityHeaders {

    @Inject
    BackOfficeClient client;

    void add(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        // signing out is a form that ends at Keycloak, and browsers hold redirects of forms to form-action too
        response.setHeader(
                "Content-Security-Policy",
                "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' "
                        + client.keycloakOrigin());
        if (request.isSecure() || client.overTls()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = RequestedPath.of(request);
        if (AppFiles.contain(path)) {
            response.setHeader("Content-Security-Policy", AppFiles.POLICY);
            response.setHeader(
                    "Cache-Control", lasts(request, path) ? "public, max-age=31536000, immutable" : "no-store");
        } else if (!OpenPaths.contain(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Not an address without a file: a node of the version before may not have it yet. */
    private static boolean lasts(HttpServletRequest request, String path) {
        try {
            return AppFiles.lasting(path) && request.getServletContext().getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }
}
