package app.comanda.catalog.soldout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockTest {

    @Test
    void noneLeftIsOutAndNobodyCountingIsEnough() {
        assertEquals(Stock.State.OUT, stock("0.000", null).state());
        assertEquals(Stock.State.OUT, stock("-2", null).state());
        assertEquals(Stock.State.LEFT, stock("0.5", "20").state());
        assertEquals(Stock.State.IN_STOCK, Stock.ENOUGH.state());
    }

    @Test
    void whatCannotBeCountedIsRefusedByItsField() {
        refused("availability.left", "left", "-1", null);
        refused("availability.left", "left", "1.0001", null);
        refused("availability.left", "left", "1000001", null);
        refused("availability.left", "resetsTo", "1", "-1");
        refused("availability.resets-to", "resetsTo", "1", "0");
        refused("availability.resets-to", "resetsTo", null, "20");
    }

    @Test
    void whatWasSoldBeyondWhatThereWasIsToldOnceWhenItHappens() {
        assertTrue(left("-1").fellBelowZeroBy(BigDecimal.valueOf(3)));
        assertTrue(left("-3").fellBelowZeroBy(BigDecimal.valueOf(3)));
        assertFalse(left("-4").fellBelowZeroBy(BigDecimal.valueOf(3)));
        assertFalse(left("0").fellBelowZeroBy(BigDecimal.valueOf(3)));
    }

    private static Counted left(String left) {
        return new Counted(UUID.randomUUID(), null, stock(left, null));
    }

    private static void refused(String code, String field, @Nullable String left, @Nullable String resetsTo) {
        BusinessException refusal = assertThrows(
                BusinessException.class, () -> stock(left, resetsTo).counted());
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static Stock stock(@Nullable String left, @Nullable String resetsTo) {
        return new Stock(
                left == null ? null : new BigDecimal(left), resetsTo == null ? null : new BigDecimal(resetsTo));
    }
}
