package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** To Keycloak's sign-in, and back to where the person wanted to go, query and all. */
@ApplicationScoped
public class SignIn {

    private static final String FAILURES = SignIn.class.getName() + ".failures";

    /** Ways back from Keycloak in a row that led nowhere, before a page says so instead of trying again. */
    private static final int MOST_FAILURES = 2;

    private static final Logger LOG = System.getLogger(SignIn.class.getName());

    @Inject
    BackOfficeClient client;

    @Inject
    TokenEndpoint keycloak;

    @Inject
    Clock clock;

    /** Somebody unknown asks for a page, or somebody known clicks in one whose session is over. */
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Asking.of(request)) {
            case PAGE -> leadToKeycloak(request, response, pageOf(request));
            case FACES_CALL -> FacesRedirect.to(response, pageBehind(request));
            case FORM -> response.sendRedirect(pageBehind(request));
            case PROGRAM -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void leadToKeycloak(HttpServletRequest request, HttpServletResponse response, String wanted)
            throws IOException {
        SignInAttempt attempt = SignInAttempt.to(wanted);
        attempt.rememberIn(request.getSession());
        response.sendRedirect(client.authorizationEndpoint() + "?"
                + Query.of(Map.of(
                        "client_id",
                        BackOfficeClient.ID,
                        "redirect_uri",
                        client.callback(),
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        attempt.state(),
                        "nonce",
                        attempt.nonce(),
                        "code_challenge",
                        attempt.challenge(),
                        "code_challenge_method",
                        "S256")));
    }

    /** The browser is back from Keycloak, or says so. */
    void finish(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<SignInAttempt> attempt = SignInAttempt.take(request.getSession(false), request.getParameter("state"));
        String wanted = attempt.map(SignInAttempt::wanted).orElse("/");
        try {
            Optional<Tokens> tokens = attempt.isEmpty() || request.getParameter("code") == null
                    ? Optional.empty()
                    : keycloak.redeem(request.getParameter("code"), attempt.get());
            if (tokens.isPresent()) {
                sitDown(request, Sitting.with(tokens.get(), clock.instant()));
                response.sendRedirect(wanted);
            } else {
                tryAgain(request, response, wanted);
            }
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "An account was not made for Comanda: {0}", e.getMessage());
            SecurityPage.FAILED.show(request, response);
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Sign-in is not possible, Keycloak is away: {0}", e.getMessage());
            SecurityPage.AWAY.show(request, response);
        }
    }

    /** Under a new session id, so that nobody who knew the old one comes in too. */
    private static void sitDown(HttpServletRequest request, Sitting sitting) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.removeAttribute(FAILURES);
        sitting.keepIn(session);
    }

    /** A session that ended meanwhile, a second tab, a code used twice: Keycloak mostly knows the person by now. */
    private void tryAgain(HttpServletRequest request, HttpServletResponse response, String wanted)
            throws IOException, ServletException {
        if (Sitting.of(request).isPresent()) {
            response.sendRedirect(wanted);
        } else if (countFailure(request.getSession()) <= MOST_FAILURES) {
            leadToKeycloak(request, response, wanted);
        } else {
            request.getSession().invalidate();
            SecurityPage.FAILED.show(request, response);
        }
    }

    private static int countFailure(HttpSession session) {
        int failures = session.getAttribute(FAILURES) instanceof Integer before ? before + 1 : 1;
        session.setAttribute(FAILURES, failures);
        return failures;
    }

    private static String pageOf(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Origin.isPage(page) ? page : "/";
    }

    /** The page that sent the form or the call; it alone knows its query. */
    private static String pageBehind(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(address ->
                        Origin.pageOf(address, request.getRequestURL().toString()))
                .orElseGet(() -> Origin.isPage(request.getRequestURI()) ? request.getRequestURI() : "/");
    }
}
