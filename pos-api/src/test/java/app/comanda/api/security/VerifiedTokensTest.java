package app.comanda.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.api.security.TokenRefused.Reason;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private final TickingClock clock = new TickingClock();
    private Issuer keycloak;
    private VerifiedTokens tokens;

    @BeforeEach
    void start() throws IOException {
        keycloak = new Issuer();
        SigningKeys keys = new SigningKeys(
                keycloak.keysAddress(), new DefaultResourceRetriever(500, 500, 10_000), clock, Runnable::run);
        tokens = new VerifiedTokens(new AccessTokens(keycloak.issuer(), keys, clock), clock);
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void aTokenIsRememberedForAMinute() throws Exception {
        String token = keycloak.sign(keycloak.cashierAt(clock.instant()).build());
        var first = tokens.verify(token);
        clock.advance(VerifiedTokens.REMEMBERED.minusMillis(1));
        assertSame(first, tokens.verify(token));
        clock.advance(Duration.ofMillis(1));
        assertNotSame(first, tokens.verify(token));
    }

    @Test
    void aRememberedTokenStillExpires() throws Exception {
        Date soon = Date.from(clock.instant().plusSeconds(10));
        String token = keycloak.sign(
                keycloak.cashierAt(clock.instant()).expirationTime(soon).build());
        tokens.verify(token);
        clock.advance(Duration.ofSeconds(10 + AccessTokens.CLOCK_SKEW));
        assertEquals(
                Reason.EXPIRED,
                assertThrows(TokenRefused.class, () -> tokens.verify(token)).reason());
    }

    @Test
    void aRefusedTokenIsNotRemembered() throws Exception {
        String token = keycloak.sign(
                keycloak.cashierAt(clock.instant()).audience("other").build());
        assertThrows(TokenRefused.class, () -> tokens.verify(token));
        assertThrows(TokenRefused.class, () -> tokens.verify(token));
    }
}
