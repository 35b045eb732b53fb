package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ends the session here and at Keycloak, so that the next person at this computer has to sign in. */
@ApplicationScoped
public class SignOut {

    static final String PATH = "/sign-out";

    /** Where the request may come from: our pages, a typed address, or a browser that does not say. */
    private static final Set<String> TRUSTED = Set.of("same-origin", "none", "");

    @Inject
    BackOfficeClient client;

    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("");
        if (!TRUSTED.contains(site)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Sitting> sitting = Sitting.of(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(sitting.map(this::endSession).orElse(client.home()));
    }

    private String endSession(Sitting sitting) {
        return client.endSessionEndpoint() + "?"
                + Query.of(Map.of(
                        "client_id", BackOfficeClient.ID,
                        "id_token_hint", sitting.idToken(),
                        "post_logout_redirect_uri", client.home()));
    }
}
