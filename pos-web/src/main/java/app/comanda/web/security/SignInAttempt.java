package app.comanda.web.security;

import app.comanda.kernel.Sha256;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to Keycloak and back. A session may have several under way, one a tab.
 *
 * @param state ties Keycloak's answer to this browser
 * @param nonce ties the ID token to this attempt
 * @param verifier proves that whoever redeems the code asked for it (PKCE, RFC 7636)
 * @param wanted path and query of the page the person asked for
 */
record SignInAttempt(String state, String nonce, String verifier, String wanted) implements Serializable {

    private static final String ATTRIBUTE = SignInAttempt.class.getName();

    /** Attempts of a session that are remembered: more tabs than anybody opens before signing in. */
    private static final int MOST = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    static SignInAttempt to(String wanted) {
        return new SignInAttempt(random(), random(), random(), wanted);
    }

    /** The S256 challenge of the verifier. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    void rememberIn(HttpSession session) {
        List<SignInAttempt> attempts = new ArrayList<>(all(session));
        attempts.add(this);
        session.setAttribute(
                ATTRIBUTE, new ArrayList<>(attempts.subList(Math.max(0, attempts.size() - MOST), attempts.size())));
    }

    /** Each attempt ends once. */
    static Optional<SignInAttempt> take(@Nullable HttpSession session, @Nullable String state) {
        if (session == null || state == null) {
            return Optional.empty();
        }
        List<SignInAttempt> attempts = new ArrayList<>(all(session));
        Optional<SignInAttempt> found =
                attempts.stream().filter(attempt -> attempt.state.equals(state)).findFirst();
        found.ifPresent(attempts::remove);
        session.setAttribute(ATTRIBUTE, new ArrayList<>(attempts));
        return found;
    }

    @SuppressWarnings("unchecked") // nobody else writes this attribute
    private static List<SignInAttempt> all(HttpSession session) {
        Object known = session.getAttribute(ATTRIBUTE);
        return known == null ? List.of() : (List<SignInAttempt>) known;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "sign-in to " + wanted;
    }
}
