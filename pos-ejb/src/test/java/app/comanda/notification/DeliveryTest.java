package app.comanda.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Mail MAIL =
            new Mail(new EmailAddress("guest@example.com"), "Your receipt", "text", "<p>text</p>", List.of());

    private final Delivery delivery = new Delivery(UUID.randomUUID(), null, "receipt", MAIL, NOON);

    @Test
    void twoAttemptsAreNeverMadeAtOnce() {
        assertThrows(MailNotSent.class, () -> delivery.tryAgain(NOON.plusSeconds(5)));
    }

    @Test
    void anAttemptThatWasCutOffIsMadeAgain() {
        delivery.tryAgain(NOON.plus(Delivery.CLAIM));

        assertEquals(2, delivery.attempts());
    }

    @Test
    void aFailureIsTriedAgainAtOnceAndForgottenWhenSent() {
        delivery.failed("no route to host");
        assertEquals("no route to host", delivery.lastError().orElseThrow());

        delivery.tryAgain(NOON.plusSeconds(1));
        delivery.sent(NOON.plusSeconds(2));

        assertEquals(Delivery.State.SENT, delivery.state());
        assertTrue(delivery.lastError().isEmpty());
    }
}
