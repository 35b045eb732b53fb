package app.comanda.payment.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.till.CashCount.CountedPieces;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CashCountTest {

    /** 10,000 + 1,500 − 300 + 200 − 700 − 5,000, reckoned by hand. */
    @Test
    void whatMustBeInTheDrawerIsAllThatCameLessAllThatWent() {
        assertEquals(5_700, new DrawerFlow(10_000, 1_500, 300, 200, 700, 5_000).expected());
    }

    @Test
    void notesAndCoinsAreSummed() {
        assertEquals(
                2 * 2_000 + 3 * 25,
                count(new CountedPieces(2_000, 2), new CountedPieces(25, 3), new CountedPieces(1, 0))
                        .total("USD"));
    }

    @Test
    void dinarsHaveThreeDecimals() {
        assertEquals(
                20_250,
                count(new CountedPieces(20_000, 1), new CountedPieces(250, 1)).total("KWD"));
    }

    @Test
    void aNoteThatDoesNotExistIsRefused() {
        assertEquals(
                "count.denomination pieces[1].value",
                refusal(count(new CountedPieces(100, 1), new CountedPieces(300, 1)), "USD"));
        assertEquals(
                "count.denomination pieces[1].value",
                refusal(count(new CountedPieces(100, 1), new CountedPieces(100, 1)), "USD"));
        assertEquals("count.denomination pieces[0].value", refusal(count(new CountedPieces(0, 1)), "XAF"));
        assertEquals("count.pieces pieces[0].number", refusal(count(new CountedPieces(100, -1)), "USD"));
        assertEquals("count.pieces pieces[0].number", refusal(count(new CountedPieces(100, 100_001)), "USD"));
    }

    @Test
    void theSumAloneIsEnough() {
        assertEquals(777, new CashCount(List.of(), 777L).total("XAF"));
        assertEquals(0, new CashCount(List.of(), 0L).total("USD"));
        assertEquals("count.amount amount", refusal(new CashCount(List.of(), -1L), "USD"));
        assertEquals("count.missing pieces", refusal(new CashCount(List.of(), null), "USD"));
    }

    @Test
    void aSumBesidePiecesMustBeTheirs() {
        List<CountedPieces> pieces = List.of(new CountedPieces(100, 2));
        assertEquals(200, new CashCount(pieces, 200L).total("USD"));
        assertEquals("count.amount amount", refusal(new CashCount(pieces, 201L), "USD"));
    }

    @Test
    void theListsOfNotesAndCoinsAreOfRealCurrenciesTheLargestFirst() {
        for (String code : Set.of("EUR", "USD", "GBP", "IDR", "JPY", "KWD", "CHF", "SGD", "MYR", "AUD", "HKD")) {
            List<Long> known = Denominations.of(code);
            assertTrue(known.size() > 5, code);
            assertEquals(code, Currency.getInstance(code).getCurrencyCode());
            assertEquals(
                    known.stream().sorted(Comparator.reverseOrder()).distinct().toList(), known, code);
        }
        assertEquals(List.of(), Denominations.of("XAF"));
    }

    private static CashCount count(CountedPieces... pieces) {
        return new CashCount(List.of(pieces), null);
    }

    private static String refusal(CashCount count, String currency) {
        BusinessException refused = assertThrows(BusinessException.class, () -> count.total(currency));
        return refused.code() + " " + refused.field();
    }
}
