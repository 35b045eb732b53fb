package app.comanda.guest.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.guest.Origin;
import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GiftCardTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Origin DANA = new Origin(null, null, null, "because", "dana", NOON);

    private final GiftCard card = new GiftCard(GiftCardCode.make(), UUID.randomUUID(), "USD", TODAY, NOON);

    GiftCardTest() {
        card.load(5_000, DANA);
    }

    @Test
    void everyMovementIsAnEntryWithTheBalanceAfterIt() {
        GiftCardEntry paid = card.redeem(1_940, "USD", TODAY, DANA);
        assertEquals(-1_940, paid.amount());
        assertEquals(3_060, paid.balance());
        GiftCardEntry back = card.putBack(940, DANA);
        assertEquals(940, back.amount());
        assertEquals(4_000, back.balance());
        assertEquals(4_000, card.balance());
    }

    @Test
    void aCardPaysWhatItHasAndNotACentMore() {
        BusinessException refusal = assertThrows(BusinessException.class, () -> card.redeem(5_001, "USD", TODAY, DANA));
        assertEquals("giftcard.balance", refusal.code());
        assertEquals("amount", refusal.field());
        assertTrue(String.valueOf(refusal.getMessage()).contains("50.00 USD"), refusal::getMessage);
        assertEquals(5_000, card.balance());
        card.redeem(5_000, "USD", TODAY, DANA);
        assertEquals(0, card.balance());
    }

    @Test
    void aCardPaysInItsOwnMoneyOnly() {
        assertEquals("giftcard.currency", refusal(() -> card.redeem(1, "IDR", TODAY, DANA)));
    }

    @Test
    void theLastDayIsOneOnWhichItPays() {
        assertEquals("giftcard.expired", refusal(() -> card.redeem(1, "USD", TODAY.plusDays(1), DANA)));
        card.redeem(1, "USD", TODAY, DANA);
    }

    @Test
    void aBlockedCardPaysNothingButTakesMoneyBack() {
        card.block(NOON);
        assertEquals("giftcard.blocked", refusal(() -> card.redeem(1, "USD", TODAY, DANA)));
        card.putBack(100, DANA);
        card.unblock();
        card.redeem(5_100, "USD", TODAY, DANA);
        assertEquals(0, card.balance());
    }

    @Test
    void voidingTakesWhatIsLeftAndBlocks() {
        Optional<GiftCardEntry> taken = card.voidRest(DANA);
        assertEquals(Optional.of(-5_000L), taken.map(GiftCardEntry::amount));
        assertTrue(card.isBlocked());
        assertTrue(card.voidRest(DANA).isEmpty(), "nothing is left to take");
    }

    @Test
    void noAmountTakesACardBelowNothingOrBeyondSense() {
        assertEquals("giftcard.amount", refusal(() -> card.adjust(0, DANA)));
        assertEquals("giftcard.amount", refusal(() -> card.adjust(-5_001, DANA)));
        assertEquals("giftcard.amount", refusal(() -> card.adjust(Long.MIN_VALUE, DANA)));
        assertEquals("giftcard.amount", refusal(() -> card.adjust(Long.MAX_VALUE, DANA)));
        assertEquals("giftcard.amount", refusal(() -> card.load(0, DANA)));
        assertEquals("giftcard.amount", refusal(() -> card.load(-1, DANA)));
        card.adjust(-5_000, DANA);
        assertEquals(0, card.balance());
        assertFalse(card.isBlocked());
    }

    private static String refusal(Executable act) {
        return assertThrows(BusinessException.class, act).code();
    }
}
