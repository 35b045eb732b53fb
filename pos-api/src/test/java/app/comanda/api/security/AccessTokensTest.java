package app.comanda.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.api.security.TokenRefused.Reason;
import app.comanda.tenancy.SignedInStaff;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

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
    void aGenuineTokenSaysWhoIsAtWork() throws Exception {
        SignedInStaff staff = tokens.verify(keycloak.sign(cashier().build())).staff();
        assertEquals("demo.cashier", staff.getName());
        assertEquals(UUID.fromString(Issuer.TENANT), staff.tenantId());
        assertEquals(Set.of("cashier"), staff.roles());
        assertEquals("session-1", staff.sessionId());
        assertNull(staff.chainId());
    }

    @Test
    void anExpiredTokenIsNamedSo() throws Exception {
        String token = keycloak.sign(cashier().build());
        clock.advance(Duration.ofSeconds(900 + 29));
        tokens.verify(token);
        clock.advance(Duration.ofSeconds(2));
        refused(Reason.EXPIRED, token);
    }

    @Test
    void aTokenOfTheFutureIsRefused() throws Exception {
        Date later = Date.from(clock.instant().plusSeconds(60));
        refused(Reason.INVALID, keycloak.sign(cashier().notBeforeTime(later).build()));
    }

    @Test
    void aForeignIssuerIsRefused() throws Exception {
        refused(
                Reason.INVALID,
                keycloak.sign(cashier().issuer("http://127.0.0.1/realms/master").build()));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        refused(Reason.INVALID, keycloak.sign(cashier().audience("account").build()));
        refused(Reason.INVALID, keycloak.sign(cashier().audience((String) null).build()));
    }

    @Test
    void anIdTokenIsNoAccessToken() throws Exception {
        refused(Reason.INVALID, keycloak.sign(cashier().claim("typ", "ID").build()));
        refused(Reason.INVALID, keycloak.sign(cashier().claim("typ", null).build()));
    }

    @Test
    void aTokenWithoutSubjectOrEndIsRefused() throws Exception {
        refused(Reason.INVALID, keycloak.sign(cashier().subject(null).build()));
        refused(Reason.INVALID, keycloak.sign(cashier().expirationTime(null).build()));
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        refused(Reason.INVALID, new PlainJWT(cashier().build()).serialize());
        String[] parts = keycloak.sign(cashier().build()).split("\\.");
        refused(Reason.INVALID, Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        refused(Reason.INVALID, parts[0] + "." + parts[1] + ".");
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws Exception {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keycloak.key().getKeyID())
                        .build(),
                cashier().build());
        forged.sign(new MACSigner(keycloak.key().toRSAPublicKey().getEncoded()));
        refused(Reason.INVALID, forged.serialize());
    }

    @Test
    void aKeyOfTheSameNameIsNotTheSameKey() throws Exception {
        refused(Reason.INVALID, Issuer.sign(cashier().build(), Issuer.newKey("first")));
    }

    @Test
    void changedClaimsAreRefused() throws Exception {
        String[] parts = keycloak.sign(cashier().build()).split("\\.");
        String owner = Base64URL.encode(
                        cashier().claim("groups", List.of("owner")).build().toString())
                .toString();
        refused(Reason.INVALID, parts[0] + "." + owner + "." + parts[2]);
    }

    @Test
    void nonsenseIsRefused() {
        for (String token : List.of("", "x", "a.b.c", "..", "e30.e30.e30", "x".repeat(100_000))) {
            refused(Reason.INVALID, token);
        }
    }

    @Test
    void aTenantThatIsNoIdIsRefused() throws Exception {
        refused(
                Reason.INVALID,
                keycloak.sign(cashier().claim("tenant_id", "all").build()));
    }

    private JWTClaimsSet.Builder cashier() {
        return keycloak.cashierAt(clock.instant());
    }

    private void refused(Reason reason, String token) {
        assertEquals(
                reason,
                assertThrows(TokenRefused.class, () -> tokens.verify(token)).reason());
    }
}
