package app.comanda.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.api.security.TokenRefused.Reason;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final TickingClock clock = new TickingClock();
    private Issuer keycloak;
    private AccessTokens tokens;

    @BeforeEach
    void start() throws IOException {
        keycloak = new Issuer();
        SigningKeys keys = new SigningKeys(
                keycloak.keysAddress(), new DefaultResourceRetriever(500, 500, 10_000), clock, Runnable::run);
        tokens = new AccessTokens(keycloak.issuer(), keys, clock);
    }

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void theKeysAreFetchedOnceForManyTokens() throws Exception {
        for (int i = 0; i < 20; i++) {
            tokens.verify(token());
        }
        assertEquals(1, keycloak.fetches());
    }

    @Test
    void aNewKeyIsFetchedAtOnce() throws Exception {
        tokens.verify(token());
        keycloak.rotateTo("second");
        tokens.verify(token());
        assertEquals(2, keycloak.fetches());
    }

    @Test
    void inventedKeysCostAFewFetchesAMinute() throws Exception {
        tokens.verify(token());
        for (int i = 0; i < 50; i++) {
            invented("invented-" + i);
        }
        assertEquals(SigningKeys.MOST_FETCHES, keycloak.fetches());
        clock.advance(Duration.ofMinutes(1));
        invented("one-more");
        assertEquals(SigningKeys.MOST_FETCHES + 1, keycloak.fetches());
    }

    @Test
    void inventedKeysDoNotHarmKnownOnes() throws Exception {
        tokens.verify(token());
        clock.advance(SigningKeys.FRESH.plusSeconds(1));
        for (int i = 0; i < 50; i++) {
            invented("invented-" + i);
        }
        tokens.verify(token());
    }

    @Test
    void validTokensOutliveAnOutage() throws Exception {
        tokens.verify(token());
        keycloak.goDown();
        for (int minutes = 0; minutes < 24 * 60; minutes += 10) {
            clock.advance(Duration.ofMinutes(10));
            tokens.verify(token());
        }
    }

    @Test
    void withdrawnKeysAreForgottenOnceKeycloakAnswers() throws Exception {
        tokens.verify(token());
        RSAKey withdrawn = keycloak.key();
        keycloak.rotateTo("second");
        clock.advance(SigningKeys.FRESH.plusSeconds(1));
        tokens.verify(signedWith(withdrawn)); // starts the refresh
        assertEquals(
                Reason.INVALID,
                assertThrows(TokenRefused.class, () -> tokens.verify(signedWith(withdrawn)))
                        .reason());
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledInvalid() throws Exception {
        keycloak.goDown();
        String token = token();
        assertEquals(
                Reason.UNVERIFIABLE,
                assertThrows(TokenRefused.class, () -> tokens.verify(token)).reason());
        keycloak.comeUp();
        tokens.verify(token);
    }

    private void invented(String name) throws Exception {
        RSAKey mine = new RSAKey.Builder(keycloak.key()).keyID(name).build();
        String token = signedWith(mine);
        assertThrows(TokenRefused.class, () -> tokens.verify(token));
    }

    private String token() throws Exception {
        return signedWith(keycloak.key());
    }

    private String signedWith(RSAKey key) throws Exception {
        return Issuer.sign(keycloak.cashierAt(clock.instant()).build(), key);
    }
}
