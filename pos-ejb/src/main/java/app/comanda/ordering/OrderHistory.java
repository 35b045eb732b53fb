package app.comanda.ordering;

import app.comanda.kernel.Ids;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Looking orders up. */
@Stateless
public class OrderHistory {

    /** What was forgotten for longer is found in the history. */
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    @Inject
    Orders orders;

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    /** The order with its lines. */
    public Order get(UUID orderId) {
        Order order = orders.get(orderId);
        order.lines();
        return order;
    }

    /**
     * Newest first, without their lines.
     *
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown} for one where the caller does not work
     */
    public List<Order> list(OrderFilter filter, int offset, int limit) {
        UUID outlet = filter.outletId();
        if (outlet != null) {
            outlets.get(outlet);
        }
        return orders.list(filter, offset, limit);
    }

    /**
     * What is open in an outlet, with its lines: the newest 500 of the last days.
     *
     * @throws app.comanda.kernel.BusinessException {@code outlet.unknown}
     */
    public List<Order> open(UUID outletId) {
        outlets.get(outletId);
        List<Order> open = orders.open(outletId, Ids.at(clock.instant().minus(OPEN_FOR)));
        open.forEach(Order::lines);
        return open;
    }

    public long count(OrderFilter filter) {
        return orders.count(filter);
    }
}
