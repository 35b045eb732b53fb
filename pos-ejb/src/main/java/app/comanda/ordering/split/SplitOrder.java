package app.comanda.ordering.split;

import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.PricedBill;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The order that is being split: its bill, and the lines that stand on it. */
record SplitOrder(PricedBill bill, List<OrderLine> lines) {

    static SplitOrder of(Order order) {
        PricedBill priced = order.bill().priced();
        Set<String> billed = priced.bill().lines().stream().map(BillLine::id).collect(Collectors.toSet());
        return new SplitOrder(
                priced,
                order.lines().stream()
                        .filter(line -> billed.contains(line.id().toString()))
                        .toList());
    }
}
