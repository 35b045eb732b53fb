package app.comanda.api.realtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(URI.create("https://pos.example.org"));

    @Test
    void pagesOfTheProductComeIn() {
        assertTrue(gate.checkOrigin("https://pos.example.org"));
        assertTrue(gate.checkOrigin("https://harbour.pos.example.org"));
    }

    @Test
    void whatIsNoBrowserComesIn() {
        assertTrue(gate.checkOrigin(null));
    }

    @Test
    void pagesFromElsewhereStayOutside() {
        assertFalse(gate.checkOrigin("https://evil.example.org"));
        assertFalse(gate.checkOrigin("https://evilpos.example.org"));
        assertFalse(gate.checkOrigin("http://pos.example.org"));
        assertFalse(gate.checkOrigin("https://pos.example.org:8443"));
        assertFalse(gate.checkOrigin("https://pos.example.org.evil.org"));
        assertFalse(gate.checkOrigin("null"));
        assertFalse(gate.checkOrigin("::"));
    }
}
