package app.comanda.ordering.kiosk;

import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Orders;
import app.comanda.ordering.UnpaidOrderDue;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a guest does at a kiosk: orders, and pays at the counter. */
@Stateless
public class KioskOrdering {

    /** Choosing takes a guest longer than ten seconds. */
    static final int MOST_A_MINUTE = 6;

    /** Then nobody will come to the counter any more. */
    static final Duration PATIENCE = Duration.ofHours(1);

    /** Of the last hour, for which nobody came to the counter: somebody is playing. */
    static final int MOST_UNPAID = 30;

    @EJB
    OrderTaking orderTaking;

    @Inject
    Orders orders;

    @Inject
    Terminals terminals;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Places an order that waits for its payment, an hour at most; the kitchen hears of it then, or now if it costs nothing.
     *
     * @throws BusinessException {@code kiosk.too-many}, or what {@link OrderTaking#place} refuses
     */
    public Order place(KioskRequest request) {
        requirePatience(terminals.mine());
        Order order = orderTaking.place(request.order());
        if (order.due() == 0) {
            orderTaking.paid(order);
        } else {
            outbox.publishAt(
                    new UnpaidOrderDue(order.id(), order.outletId()),
                    clock.instant().plus(PATIENCE));
        }
        return order;
    }

    private void requirePatience(Terminal kiosk) {
        Instant now = clock.instant();
        if (placedBy(kiosk, now.minus(Duration.ofMinutes(1))).all() >= MOST_A_MINUTE
                || placedBy(kiosk, now.minus(PATIENCE)).unpaid() >= MOST_UNPAID) {
            throw BusinessException.tooMany(
                    "kiosk.too-many", "Too many orders at this kiosk. Wait a minute, or order at the counter.");
        }
    }

    private Orders.Placed placedBy(Terminal kiosk, Instant since) {
        return orders.placedAt(kiosk.id(), kiosk.outletId(), since);
    }
}
