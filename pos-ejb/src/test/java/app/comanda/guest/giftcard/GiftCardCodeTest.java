package app.comanda.guest.giftcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GiftCardCodeTest {

    private static final UUID HARBOUR = UUID.fromString("01930a3e-7c00-7000-8000-00000000000a");
    private static final UUID CASTLE = UUID.fromString("01930a3e-7c00-7000-8000-00000000000b");

    @Test
    void codesAreReadInGroupsAndHaveNothingToConfuse() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String shown = GiftCardCode.make().display();
            assertTrue(shown.matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){4}"), shown);
            assertFalse(shown.matches(".*[OI01].*"), shown);
            made.add(shown);
        }
        assertEquals(1_000, made.size());
    }

    @Test
    void whatIsLeftToGuessWhenTheLastFourAreKnownIsEightyBits() {
        int bitsEach = Integer.numberOfTrailingZeros(GiftCardCode.ALPHABET.length());
        assertEquals(1 << bitsEach, GiftCardCode.ALPHABET.length());
        GiftCardCode code = GiftCardCode.make();
        int hidden = code.characters().length() - code.lastFour().length();
        assertEquals(80, hidden * bitsEach);
    }

    @Test
    void aCodeIsTypedAsOneLikes() {
        GiftCardCode code = GiftCardCode.make();
        assertEquals(code, GiftCardCode.typed(code.display()));
        assertEquals(code, GiftCardCode.typed(code.characters().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(code, GiftCardCode.typed("  " + code.display().replace("-", " ") + "\n"));
        assertTrue(code.display().endsWith(code.lastFour()));
    }

    @Test
    void whatIsNoCodeIsUnknownLikeOneOfNobody() {
        for (String wrong : List.of("", "K7QM", "O".repeat(20), "K".repeat(21), "2".repeat(1_000))) {
            BusinessException refusal = assertThrows(BusinessException.class, () -> GiftCardCode.typed(wrong));
            assertEquals("giftcard.unknown", refusal.code());
            assertEquals("code", refusal.field());
        }
    }

    @Test
    void aHashSaysNothingOfTheCodeAndIsAnotherForEveryTenant() {
        GiftCardCode code = GiftCardCode.make();
        assertArrayEquals(code.hash(HARBOUR), GiftCardCode.typed(code.display()).hash(HARBOUR));
        assertFalse(Arrays.equals(code.hash(HARBOUR), code.hash(CASTLE)));
        assertFalse(code.toString().contains(code.characters()));
    }
}
