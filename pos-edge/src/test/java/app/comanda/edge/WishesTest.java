package app.comanda.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void oneCommandEnrolsAndPrints() {
        Wishes wishes = Wishes.of(new String[] {"--server", "https://pos.example/", "--code", "ABCD-EFGH"});
        assertEquals(URI.create("https://pos.example"), wishes.server());
        assertEquals("ABCD-EFGH", wishes.code());
        assertEquals("counter", wishes.name("counter"));
        assertEquals(Path.of(System.getProperty("user.home"), ".comanda-edge"), wishes.home());
    }

    @Test
    void whatIsStartedBySomethingElseIsOnlyEnrolled() {
        assertTrue(Wishes.of(new String[] {"--code", "ABCD-EFGH", "--enrol"}).enrolOnly());
        assertFalse(Wishes.of(new String[] {"--code", "ABCD-EFGH"}).enrolOnly());
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        for (String[] words : new String[][] {
            {"--sever", "x"},
            {"--code"},
            {"--server", "pos.example"},
            {"--patience", "0"},
            {"--patience", "26"},
            {"--patience", "1s"}
        }) {
            assertThrows(IllegalArgumentException.class, () -> Wishes.of(words));
        }
    }

    @Test
    void aLongNameIsCut() {
        assertEquals(
                60, Wishes.of(new String[] {"--name", "n".repeat(70)}).name("").length());
    }
}
