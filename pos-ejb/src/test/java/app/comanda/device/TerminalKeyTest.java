package app.comanda.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerminalKeyTest {

    @Test
    void aKeySurvivesItsTextAndKeepsItsHash() {
        TerminalKey key = TerminalKey.make(Ids.next());
        assertEquals(key, TerminalKey.parse(key.text()));
        assertEquals(64, key.hash().length());
    }

    @Test
    void noTwoKeysAreAlike() {
        UUID terminal = Ids.next();
        Set<String> secrets = new HashSet<>();
        Stream.generate(() -> TerminalKey.make(terminal)).limit(1_000).forEach(key -> secrets.add(key.secret()));
        assertEquals(1_000, secrets.size());
    }

    @Test
    void whatIsNoKeyIsAnUnknownTerminal() {
        String id = Ids.next().toString();
        Stream.of("", "x", id, id + ".", id + ".short", "1-2-3-4-5." + "a".repeat(43), id + "." + "a".repeat(44))
                .forEach(text -> assertEquals(
                        "terminal.unknown",
                        assertThrows(BusinessException.class, () -> TerminalKey.parse(text))
                                .code()));
    }
}
