package app.comanda.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpServletRequest request = request(attributes);
    private final Answering keycloak = new Answering();
    private final Renewal renewal = new Renewal();

    @BeforeEach
    void sitDown() {
        renewal.keycloak = keycloak;
        Sitting.with(tokens("manager"), NOW).keepIn(request.getSession());
        at(NOW.plus(Duration.ofMinutes(14)).plusSeconds(1));
    }

    @Test
    void aFreshSittingIsNotAskedFor() {
        at(NOW.plus(Duration.ofMinutes(10)));
        assertTrue(renewal.sittingOf(request).isPresent());
        assertEquals(0, keycloak.questions);
    }

    @Test
    void newRolesHoldFromTheNextClick() {
        keycloak.tokens = Optional.of(tokens("owner"));
        assertEquals(
                Set.of("owner"),
                renewal.sittingOf(request).orElseThrow().staff().roles());
        assertTrue(renewal.sittingOf(request).isPresent());
        assertEquals(1, keycloak.questions);
    }

    @Test
    void aClosedAccountLeaves() {
        assertFalse(renewal.sittingOf(request).isPresent());
        assertFalse(Sitting.of(request).isPresent());
    }

    @Test
    void anOutageEndsNoSittingAndIsAskedAgainAMinuteLater() {
        keycloak.away = true;
        assertTrue(renewal.sittingOf(request).isPresent());
        assertTrue(renewal.sittingOf(request).isPresent());
        assertEquals(1, keycloak.questions);
        at(NOW.plus(Duration.ofMinutes(16)));
        assertTrue(renewal.sittingOf(request).isPresent());
        assertEquals(2, keycloak.questions);
    }

    private void at(Instant now) {
        renewal.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private static Tokens tokens(String role) {
        Map<String, Object> claims =
                Map.of("sub", "account-1", "preferred_username", "somebody", "groups", List.of(role));
        return new Tokens("id", claims, "refresh", Duration.ofMinutes(15));
    }

    /** Keycloak, as far as a renewal sees it. */
    private static final class Answering extends TokenEndpoint {
        private Optional<Tokens> tokens = Optional.empty();
        private boolean away;
        private int questions;

        @Override
        Optional<Tokens> refresh(String refreshToken) throws KeycloakAway {
            questions++;
            if (away) {
                throw new KeycloakAway("down");
            }
            return tokens;
        }
    }

    private static HttpServletRequest request(Map<String, Object> attributes) {
        HttpSession session = stub(HttpSession.class, (method, arguments) -> switch (method) {
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get(arguments[0]);
            default -> {
                attributes.clear();
                yield null;
            }
        });
        return stub(HttpServletRequest.class, (method, arguments) -> session);
    }

    private static <T> T stub(Class<T> type, java.util.function.BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments)));
    }
}
