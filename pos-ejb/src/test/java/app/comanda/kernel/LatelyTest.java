package app.comanda.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final Lately<String> lately = new Lately<>();
    private int asked;

    @Test
    void anAnswerIsBelievedForASecondAndThenAskedAnew() {
        assertFalse(lately.is("printer", NOW, this::no));
        assertFalse(lately.is("printer", NOW.plusMillis(999), this::yes));
        assertEquals(1, asked);
        assertTrue(lately.is("printer", NOW.plusMillis(1001), this::yes));
        assertTrue(lately.is("printer", NOW.plusMillis(1500), this::no));
        assertFalse(lately.is("printer", NOW.plusMillis(2500), this::no));
        assertEquals(3, asked);
    }

    @Test
    void oneThingSaysNothingAboutAnother() {
        assertTrue(lately.is("printer", NOW, this::yes));
        assertFalse(lately.is("display", NOW, this::no));
    }

    @Test
    void whatThisNodeDidIsKnownAtOnce() {
        assertFalse(lately.is("printer", NOW, this::no));
        lately.note("printer", NOW.plusMillis(10));
        assertTrue(lately.is("printer", NOW.plusMillis(20), this::no));
    }

    @Test
    void whatWasAskedBeforeAnActDoesNotHideIt() {
        boolean answered = lately.is("printer", NOW, subject -> {
            lately.note(subject, NOW.plusMillis(5));
            return false;
        });

        assertTrue(answered);
        assertTrue(lately.is("printer", NOW.plusMillis(10), this::no));
    }

    private boolean yes(String subject) {
        asked++;
        return true;
    }

    private boolean no(String subject) {
        asked++;
        return false;
    }
}
