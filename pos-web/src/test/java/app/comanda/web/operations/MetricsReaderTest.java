package app.comanda.web.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsReaderTest {

    private static final Optional<String> NO_TOKEN = Optional.empty();
    private static final Optional<String> TOKEN = Optional.of("c0ffee");

    @Test
    void withoutATokenOnlyTheSameMachineReads() {
        assertTrue(new MetricsReader("127.0.0.1", false, null).mayRead(NO_TOKEN));
        assertFalse(new MetricsReader("192.0.2.7", false, null).mayRead(NO_TOKEN));
    }

    @Test
    void aProxyOnTheSameMachineDoesNotOpenTheMetricsToItsGuests() {
        assertFalse(new MetricsReader("127.0.0.1", true, null).mayRead(NO_TOKEN));
    }

    @Test
    void aTokenIsAskedOfEverybodyOnceThereIsOne() {
        assertTrue(new MetricsReader("192.0.2.7", true, "Bearer c0ffee").mayRead(TOKEN));
        assertFalse(new MetricsReader("192.0.2.7", true, "Bearer c0ffe").mayRead(TOKEN));
        assertFalse(new MetricsReader("127.0.0.1", false, null).mayRead(TOKEN));
    }
}
