package app.comanda.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {

    @Test
    void codesHoldNoCharacterThatPeopleConfuse() {
        Stream.generate(EnrolmentCode::make).limit(2_000).forEach(code -> {
            assertEquals(8, code.characters().length());
            assertFalse(code.characters().matches(".*[01ILOU].*"), code.characters());
        });
    }

    @Test
    void everyCharacterOfTheAlphabetIsUsed() {
        long used = Stream.generate(EnrolmentCode::make)
                .limit(2_000)
                .flatMapToInt(code -> code.characters().chars())
                .distinct()
                .count();
        assertEquals(EnrolmentCode.ALPHABET.length(), used);
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        EnrolmentCode code = new EnrolmentCode("ABCD2345");
        assertEquals("ABCD-2345", code.display());
        assertEquals(code, EnrolmentCode.typed(" abcd-2345 "));
        assertEquals(code, EnrolmentCode.typed("AB CD 23 45"));
    }

    @Test
    void whatIsNoCodeIsRefusedLikeAWrongOne() {
        Stream.of("", "ABCD-234", "ABCD-23456", "ABCD-234O", "A".repeat(100_000))
                .forEach(text -> {
                    BusinessException refused = assertThrows(BusinessException.class, () -> EnrolmentCode.typed(text));
                    assertEquals("enrolment.code-unknown", refused.code());
                });
    }

    @Test
    void neitherCodeNorKeyShowInALog() {
        EnrolmentCode code = EnrolmentCode.make();
        TerminalKey key = TerminalKey.make(app.comanda.kernel.Ids.next());
        assertFalse(code.toString().contains(code.characters()));
        assertFalse(key.toString().contains(key.secret()));
        assertTrue(key.text().endsWith(key.secret()));
    }
}
