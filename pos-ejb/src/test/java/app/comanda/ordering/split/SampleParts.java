package app.comanda.ordering.split;

import app.comanda.ordering.Order;
import app.comanda.pricing.Step;
import java.util.ArrayList;
import java.util.List;

/** The parts of an order's bill, as splitting makes them. */
public final class SampleParts {

    private SampleParts() {}

    public static List<BillPart> of(Order order, SplitPlan plan) {
        List<BillPart> parts = new ArrayList<>();
        for (PartBill bill : plan.divide(SplitOrder.of(order))) {
            parts.add(new BillPart(order.id(), parts.size() + 1, plan.how(), bill));
        }
        order.bill().split(parts.size());
        return parts;
    }

    static List<String> steps(Order order, BillPart part) {
        return PartTelling.of(order, part).stream().map(Step::text).toList();
    }
}
