package app.comanda.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small bills to begin a test from. */
final class Receipts {

    static final Rules AMERICAN = new Rules(false, "HALF_UP", "LINE", null);
    static final Rules EUROPEAN = new Rules(true, "HALF_UP", "RATE", 5L);

    static final TaxRate STATE = new TaxRate("state", "8.875", false, "State tax");
    static final TaxRate CITY = new TaxRate("city", "2", true, "City tax");

    private Receipts() {}

    static OrderedLine line(String id, long unitPrice, @Nullable String quantity, String... taxes) {
        return new OrderedLine(id, unitPrice, quantity, List.of(), List.of(), List.of(taxes), null);
    }

    static BillRequest order(Rules rules, List<TaxRate> taxes, List<OrderedLine> lines) {
        return order(rules, taxes, lines, List.of(), List.of(), null);
    }

    static BillRequest order(
            Rules rules,
            List<TaxRate> taxes,
            List<OrderedLine> lines,
            List<Discount> discounts,
            List<Charge> charges,
            @Nullable Tip tip) {
        return new BillRequest("a receipt", "USD", rules, taxes, lines, discounts, charges, tip, "CASH");
    }

    static Bill bill(BillRequest request) {
        return Pricing.price(request).bill();
    }
}
