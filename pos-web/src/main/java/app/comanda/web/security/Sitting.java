package app.comanda.web.security;

import app.comanda.tenancy.SignedInStaff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's time at the back office, from sign-in to sign-out; kept in the HTTP session.
 *
 * @param name for people, from the account; the user name where it has none
 * @param idToken shown to Keycloak when signing out
 * @param refreshToken null when Keycloak gave none
 * @param renewAt when what the tokens said is to be asked for again
 */
record Sitting(
        SignedInStaff staff,
        String name,
        String idToken,
        @Nullable String refreshToken,
        Instant renewAt) implements Serializable {

    private static final String ATTRIBUTE = Sitting.class.getName();

    /** Before the access token ends, so that a page never meets an expired one. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    /** @throws IllegalArgumentException when the claims are not those of Comanda's realm */
    static Sitting with(Tokens tokens, Instant now) {
        SignedInStaff staff = SignedInStaff.of(tokens.claims());
        String name = tokens.claims().get("name") instanceof String text && !text.isBlank() ? text : staff.username();
        Instant renewAt = now.plus(tokens.lifetime()).minus(EARLY);
        return new Sitting(staff, name, tokens.idToken(), tokens.refreshToken(), renewAt);
    }

    static Optional<Sitting> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Sitting) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    Sitting renewAt(Instant later) {
        return new Sitting(staff, name, idToken, refreshToken, later);
    }

    /** Never the tokens: a session's attributes are easily logged. */
    @Override
    public String toString() {
        return "Sitting of " + staff;
    }
}
