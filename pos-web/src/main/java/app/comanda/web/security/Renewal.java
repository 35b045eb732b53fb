package app.comanda.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks Keycloak every quarter of an hour whether the person may still be here, and as what.
 *
 * <p>An account that was closed leaves at the next click. Keycloak being away changes nothing: people at work go on, and
 * it is asked again a minute later.
 */
@ApplicationScoped
public class Renewal {

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(Renewal.class.getName());

    @Inject
    TokenEndpoint keycloak;

    @Inject
    Clock clock;

    /** The request's sitting, renewed if it is time, or empty when nobody sits here or has to leave. */
    Optional<Sitting> sittingOf(HttpServletRequest request) {
        Optional<Sitting> sitting = Sitting.of(request);
        return sitting.isEmpty() || !isDue(sitting.get()) ? sitting : renew(request);
    }

    private boolean isDue(Sitting sitting) {
        return clock.instant().isAfter(sitting.renewAt());
    }

    /** One request of a session at a time: Keycloak takes a refresh token as stolen when it comes too often. */
    private Optional<Sitting> renew(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (SessionLock.of(session)) {
            Optional<Sitting> current = Sitting.of(request);
            if (current.isEmpty() || !isDue(current.get())) {
                return current;
            }
            Optional<Sitting> renewed = current.flatMap(this::ask);
            renewed.ifPresentOrElse(later -> later.keepIn(session), session::invalidate);
            return renewed;
        }
    }

    private Optional<Sitting> ask(Sitting sitting) {
        String refreshToken = sitting.refreshToken();
        if (refreshToken == null) {
            return Optional.empty();
        }
        try {
            return keycloak.refresh(refreshToken).map(tokens -> Sitting.with(tokens, clock.instant()));
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak is away, sittings go on: {0}", e.getMessage());
            return Optional.of(sitting.renewAt(clock.instant().plus(RETRY)));
        }
    }
}
