package app.comanda.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.ServiceMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeforeCookingTest {

    private final LinesSent starters = new LinesSent(
            Ids.next(), Ids.next(), "A1-000007", ServiceMode.TAKEAWAY, null, List.of(), Instant.EPOCH, null, null);
    private final BeforeCooking known =
            new BeforeCooking(Map.of(), Map.of(starters.orderId(), TicketPlace.of(3, null, 60)));

    @Test
    void ticketsOfOneOrderThatCameTogetherAreCountedOn() {
        assertEquals(3, known.takePlace(starters).sending());
        TicketPlace second = known.takePlace(starters);
        assertEquals(4, second.sending());
        assertEquals(60, second.escalateAfter().orElseThrow().toSeconds());
    }

    @Test
    void whatWasNotReadIsNotMadeUp() {
        UUID elsewhere = Ids.next();
        BeforeCooking nothing = new BeforeCooking(Map.of(), Map.of(elsewhere, TicketPlace.of(1, null, null)));
        assertThrows(BusinessException.class, () -> nothing.order(starters));
        assertThrows(BusinessException.class, () -> nothing.takePlace(starters));
    }
}
