package app.comanda.ordering;

import static app.comanda.ordering.SampleOrder.BURGER;
import static app.comanda.ordering.SampleOrder.NOON;
import static app.comanda.ordering.SampleOrder.SOUP;
import static app.comanda.ordering.SampleOrder.portion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineSeatTest {

    private final Order order = SampleOrder.of(portion(BURGER, "1"), portion(SOUP, "1"));
    private final UUID burger = order.lines().get(0).id();
    private final UUID soup = order.lines().get(1).id();

    @Test
    void aLineThatWasSentGoesToAnotherSeatAndTheBillStays() {
        order.cooking().send(NOON);
        long total = order.total();

        assertTrue(order.seating().seat(burger, 2));

        assertEquals(
                Map.of(burger, Optional.of(2), soup, Optional.empty()),
                order.seating().seats());
        assertEquals(total, order.total());
    }

    @Test
    void sayingItTwiceIsNoNews() {
        order.seating().seat(burger, 2);

        assertFalse(order.seating().seat(burger, 2));
        assertTrue(order.seating().seat(burger, null));
    }

    @Test
    void aVoidedLineIsNobodys() {
        order.adjusting().voidLine(burger, null, NOON);

        assertEquals(
                "line.voided",
                assertThrows(BusinessException.class, () -> order.seating().seat(burger, 2))
                        .code());
    }

    @Test
    void aSplitBillKeepsItsSeats() {
        order.bill().split(2);

        assertEquals(
                "order.split",
                assertThrows(BusinessException.class, () -> order.seating().seat(burger, 2))
                        .code());
    }
}
