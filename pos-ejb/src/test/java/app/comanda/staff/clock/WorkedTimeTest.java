package app.comanda.staff.clock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkedTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");

    @Test
    void aDayOfWorkWithAReasonIsTaken() {
        assertDoesNotThrow(
                () -> time(NOW.minus(Duration.ofHours(24)), NOW, "forgot").checked(NOW));
        assertDoesNotThrow(
                () -> time(NOW.minus(Duration.ofHours(3)), null, "forgot").checked(NOW));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals("clock.times", codeOf(NOW, NOW, "forgot"));
        assertEquals("clock.times", codeOf(NOW.minusSeconds(60), NOW.plusSeconds(1), "forgot"));
        assertEquals("clock.times", codeOf(NOW.minus(Duration.ofHours(25)), NOW, "forgot"));
        assertEquals("clock.times", codeOf(NOW.plusSeconds(60), null, "forgot"));
        assertEquals("clock.note", codeOf(NOW.minusSeconds(60), NOW, " "));
        assertEquals("clock.note", codeOf(NOW.minusSeconds(60), NOW, "x".repeat(201)));
    }

    private static String codeOf(Instant from, @Nullable Instant until, String note) {
        return assertThrows(
                        BusinessException.class, () -> time(from, until, note).checked(NOW))
                .code();
    }

    private static WorkedTime time(Instant from, @Nullable Instant until, String note) {
        return new WorkedTime(from, until, note);
    }
}
