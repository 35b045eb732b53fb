package app.comanda.notification.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HookSecretTest {

    private static final UUID ID = UUID.fromString("01930a3e-7c00-7000-8000-000000002902");
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    /** Worked out by another program: the key is what whsec_ encodes. */
    @Test
    void aCallIsSignedAsStandardWebhooksSays() {
        HookSecret secret = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals("v1,5dWdYlY7vVAlDZysActI1x3JYPkHj9ccNmydRPJS2H4=", secret.sign(ID, AT, "{\"test\": 2432232314}"));
    }

    @Test
    void everythingThatIsToldIsSigned() {
        HookSecret secret = HookSecret.made(new SecureRandom());
        String signed = secret.sign(ID, AT, "body");
        assertEquals(signed, secret.sign(ID, AT, "body"));
        assertNotEquals(signed, secret.sign(ID, AT, "other"));
        assertNotEquals(signed, secret.sign(ID, AT.plusSeconds(1), "body"));
        assertNotEquals(signed, secret.sign(UUID.randomUUID(), AT, "body"));
        assertNotEquals(signed, HookSecret.made(new SecureRandom()).sign(ID, AT, "body"));
    }
}
