package app.comanda.staff.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {

    @Test
    void anAmountIsCoveredUpToTheLimitAndNoFurther() {
        Limit limit = Limit.upTo(500);

        assertTrue(limit.covers(0));
        assertTrue(limit.covers(500));
        assertFalse(limit.covers(501));
    }

    @Test
    void neverMeansNotEvenNothing() {
        assertFalse(Limit.NEVER.covers(0));
        assertTrue(Limit.ALWAYS.covers(Long.MAX_VALUE));
    }

    @Test
    void anAmountIsRefusedWhereNoneCounts() {
        assertEquals("limit.most", codeOf(Limit.Extent.ALWAYS, 1));
        assertEquals("limit.most", codeOf(Limit.Extent.UP_TO, -1));
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void usuallyManagersMayAndCashiersAsk(Deed deed) {
        assertTrue(Limit.usual(Role.MANAGER, deed).covers(1_000_000));
        assertFalse(Limit.usual(Role.CASHIER, deed).covers(1));
        assertFalse(Limit.usual(Role.KITCHEN, deed).covers(0));
    }

    private static String codeOf(Limit.Extent extent, long most) {
        return assertThrows(BusinessException.class, () -> new Limit(extent, most))
                .code();
    }
}
