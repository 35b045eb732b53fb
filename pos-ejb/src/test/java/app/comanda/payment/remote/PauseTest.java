package app.comanda.payment.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {

    @Test
    void nobodyIsAskedTooOftenNorForgotten() {
        assertEquals(Duration.ofSeconds(3), Pause.after(0));
        assertEquals(Duration.ofSeconds(12), Pause.after(2));
        assertEquals(Duration.ofMinutes(15), Pause.after(9));
        assertEquals(Duration.ofMinutes(15), Pause.after(Integer.MAX_VALUE));
    }
}
