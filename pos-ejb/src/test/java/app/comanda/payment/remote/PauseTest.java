package app.comanda.payment.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void nobodyIsAskedTooOftenNorForgotten() {
        assertEquals(Duration.ofSeconds(3), Pause.after(0));
        assertEquals(Duration.ofSeconds(12), Pause.after(2));
        assertEquals(QUARTER, Pause.after(9));
        assertEquals(QUARTER, Pause.after(Integer.MAX_VALUE));
    }

    @Test
    void whileAGuestMayActTheVendorsOwnCallIsWaitedForAWhile() {
        assertEquals(Duration.ofSeconds(24), Pause.waiting(QUARTER, 0));
        assertEquals(Duration.ofMinutes(2), Pause.waiting(QUARTER, 3));
        assertEquals(Duration.ofMinutes(2), Pause.waiting(QUARTER, Integer.MAX_VALUE));
    }

    @Test
    void theEndOfTheTimeIsNotMissed() {
        assertEquals(Duration.ofSeconds(13), Pause.waiting(Duration.ofSeconds(10), 7));
        assertEquals(Duration.ofSeconds(3), Pause.waiting(Duration.ZERO, 7));
    }
}
