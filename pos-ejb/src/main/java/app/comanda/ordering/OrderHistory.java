package app.comanda.ordering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Looking orders up. */
@Stateless
public class OrderHistory {

    @Inject
    Orders orders;

    /** The order with its lines. */
    public Order get(UUID orderId) {
        Order order = orders.get(orderId);
        order.lines();
        return order;
    }

    /** Newest first, without their lines. */
    public List<Order> list(OrderFilter filter, int offset, int limit) {
        return orders.list(filter, offset, limit);
    }

    public long count(OrderFilter filter) {
        return orders.count(filter);
    }
}
