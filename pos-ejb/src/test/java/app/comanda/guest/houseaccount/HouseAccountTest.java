package app.comanda.guest.houseaccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.guest.Origin;
import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HouseAccountTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Origin DANA = new Origin(null, null, null, "because", "dana", NOON);

    private final HouseAccount account = account(List.of("Ana Lim"), 10_000);

    @Test
    void whatIsSignedForIsOwedAndWhatIsPaidIsNot() {
        HouseAccountEntry signed = account.charge(4_000, "USD", "Ana Lim", DANA);
        assertEquals(4_000, signed.balance());
        assertEquals(Optional.of("Ana Lim"), signed.signedBy());
        assertEquals(6_000, account.left());
        assertEquals(-3_000, account.receive(3_000, DANA).amount());
        assertEquals(1_000, account.owed());
        account.giveBack(1_000, DANA);
        assertEquals(0, account.owed());
        assertEquals(10_000, account.left());
    }

    @Test
    void nobodySignsBeyondTheLimitAndTheRefusalSaysWhatIsLeft() {
        account.charge(9_000, "USD", "Ana Lim", DANA);
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> account.charge(1_001, "USD", "Ana Lim", DANA));
        assertEquals("houseaccount.limit", refusal.code());
        assertEquals("amount", refusal.field());
        assertTrue(String.valueOf(refusal.getMessage()).contains("10.00 USD"), refusal::getMessage);
        account.charge(1_000, "USD", "Ana Lim", DANA);
        assertEquals(0, account.left());
    }

    @Test
    void whatWasPaidTooMuchCountsForTheNextBill() {
        account.receive(5_000, DANA);
        assertEquals(-5_000, account.owed());
        assertEquals(15_000, account.left());
    }

    @Test
    void onlyWhoIsNamedSigns() {
        assertEquals("houseaccount.signer", refusal(() -> account.charge(1, "USD", "Mallory", DANA)));
        assertEquals("houseaccount.signer", refusal(() -> account.charge(1, "USD", "  ", DANA)));
        account.charge(1, "USD", " ana lim ", DANA);
        HouseAccount open = account(List.of(), 100);
        assertEquals("houseaccount.signer", refusal(() -> open.charge(1, "USD", "", DANA)));
        open.charge(1, "USD", "Anybody", DANA);
    }

    @Test
    void aBlockedAccountAndAnotherCurrencyAreRefused() {
        assertEquals("houseaccount.currency", refusal(() -> account.charge(1, "IDR", "Ana Lim", DANA)));
        account.block(NOON);
        assertEquals("houseaccount.blocked", refusal(() -> account.charge(1, "USD", "Ana Lim", DANA)));
        account.receive(1, DANA);
        account.unblock();
        account.charge(1, "USD", "Ana Lim", DANA);
    }

    @Test
    void aLowerLimitThanWhatIsOwedLeavesNothing() {
        account.charge(4_000, "USD", "Ana Lim", DANA);
        account.change(new AccountDetails("Harbour", null, List.of(), 1_000));
        assertEquals(0, account.left());
    }

    @Test
    void amountsThatMakeNoSenseAreRefused() {
        assertEquals("houseaccount.amount", refusal(() -> account.receive(0, DANA)));
        assertEquals("houseaccount.amount", refusal(() -> account.receive(Long.MAX_VALUE, DANA)));
        assertEquals("houseaccount.amount", refusal(() -> account.adjust(0, DANA)));
        assertEquals("houseaccount.amount", refusal(() -> account.adjust(Long.MAX_VALUE, DANA)));
        assertEquals("houseaccount.amount", refusal(() -> account.adjust(Long.MIN_VALUE, DANA)));
    }

    @Test
    void detailsThatMakeNoSenseAreRefusedByTheirField() {
        assertEquals("houseaccount.name", refusal(() -> new AccountDetails(" ", null, List.of(), 0)));
        assertEquals("houseaccount.name", refusal(() -> new AccountDetails("x".repeat(101), null, List.of(), 0)));
        assertEquals("houseaccount.contact", refusal(() -> new AccountDetails("A", "x".repeat(201), List.of(), 0)));
        assertEquals("houseaccount.signers", refusal(() -> new AccountDetails("A", null, List.of("a\nb"), 0)));
        List<String> many = IntStream.range(0, 51).mapToObj(i -> "Signer " + i).toList();
        assertEquals("houseaccount.signers", refusal(() -> new AccountDetails("A", null, many, 0)));
        assertEquals("houseaccount.credit", refusal(() -> new AccountDetails("A", null, List.of(), -1)));
        AccountDetails kept = new AccountDetails(" A ", " ", Collections.nCopies(60, " Ana "), 0);
        assertEquals(new AccountDetails("A", null, List.of("Ana"), 0), kept);
    }

    private static HouseAccount account(List<String> signers, long limit) {
        return new HouseAccount(new AccountDetails("Harbour", null, signers, limit), "USD", NOON);
    }

    private static String refusal(Executable act) {
        return assertThrows(BusinessException.class, act).code();
    }
}
