package app.comanda.ordering.split;

import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.PartExplanation;
import app.comanda.pricing.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Explains a part of a bill beside the whole. */
final class PartTelling {

    private final Order order;
    private final BillPart part;
    private final PartExplanation told;

    private PartTelling(Order order, BillPart part) {
        this.order = order;
        this.part = part;
        this.told = new PartExplanation(order.currency());
    }

    static List<Step> of(Order order, BillPart part) {
        PartTelling telling = new PartTelling(order, part);
        telling.lines();
        telling.told.subtotal(order.balance().subtotal(), part.subtotal());
        telling.told.discount(order.balance().discount(), part.discount());
        telling.told.charges(order.balance().charges(), part.charges());
        telling.taxes();
        telling.told.sums(telling.summands(), part.tip(), part.cashRounding());
        return telling.told.steps();
    }

    private void lines() {
        Map<UUID, OrderLine> whole =
                order.lines().stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        for (PartLine share : part.lines()) {
            OrderLine line = whole.get(share.lineId());
            if (line != null) {
                told.line(
                        line.name(),
                        share.shares(),
                        share.ofShares(),
                        line.sums().gross(),
                        priced(share));
            }
        }
    }

    private static BillLine priced(PartLine share) {
        return new BillLine(
                share.lineId().toString(),
                share.gross(),
                share.lineDiscount(),
                share.orderDiscount(),
                share.net(),
                share.tax());
    }

    private void taxes() {
        Map<String, Long> shares = part.taxes().stream().collect(Collectors.toMap(PartTax::id, PartTax::amount));
        for (BillTax tax : order.bill().taxes()) {
            if (tax.amount() != 0) {
                told.tax(order.bill().terms().tax(tax.id()).name(), tax.amount(), shares.getOrDefault(tax.id(), 0L));
            }
        }
    }

    private List<Long> summands() {
        List<Long> summands = new ArrayList<>(List.of(part.subtotal() - part.discount()));
        if (part.charges() != 0) {
            summands.add(part.charges());
        }
        if (!order.bill().terms().rules().pricesIncludeTax() && part.tax() != 0) {
            summands.add(part.tax());
        }
        return summands;
    }
}
