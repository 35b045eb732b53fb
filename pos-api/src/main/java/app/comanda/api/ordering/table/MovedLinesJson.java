package app.comanda.api.ordering.table;

import app.comanda.api.ordering.OrderJson;
import app.comanda.ordering.Order;
import java.util.List;

/** Both orders after lines went from one to the other. */
public record MovedLinesJson(OrderJson from, OrderJson to) {

    static MovedLinesJson of(List<Order> both) {
        return new MovedLinesJson(OrderJson.of(both.get(0)), OrderJson.of(both.get(1)));
    }
}
