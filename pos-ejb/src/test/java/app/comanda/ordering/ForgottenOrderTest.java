package app.comanda.ordering;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForgottenOrderTest {

    private static final Instant LATER = Instant.parse("2026-11-20T13:00:00Z");

    private final Order order = SampleOrder.sold("2", SampleOrder.BURGER);

    @Test
    void nobodyDidAnythingWithIt() {
        assertTrue(order.isForgotten());
    }

    @Test
    void whatIsBeingCookedIsNotForgotten() {
        order.cooking().send(LATER);

        assertFalse(order.isForgotten());
    }

    @Test
    void whatSomebodyBeganToPayIsNotForgotten() {
        order.bill().receive(100, 0);

        assertFalse(order.isForgotten());
    }

    @Test
    void whatSomebodyPutAsideIsNotForgotten() {
        order.hold("window seat", "wati", LATER);

        assertFalse(order.isForgotten());
    }

    @Test
    void whatWasCancelledIsNotCancelledAgain() {
        order.cancel("changed their mind");

        assertFalse(order.isForgotten());
    }
}
