package app.comanda.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a bill depends on, unchecked.
 *
 * @param name what the asker calls it; not used
 * @param currency ISO 4217 code with an exponent
 * @param lines what was ordered, in the order of the receipt; at most 1,000
 * @param taxes every tax that a line or charge names, in the order in which compound taxes build up; at most 50
 * @param discounts on the whole order, one after the other; at most 50
 * @param charges service, packaging, delivery and the like; at most 50
 * @param tip null for none
 * @param tender {@link Tender} by name
 */
public record BillRequest(
        @Nullable String name,
        @Nullable String currency,
        @Nullable Rules rules,
        List<TaxRate> taxes,
        @Nullable List<OrderedLine> lines,
        List<Discount> discounts,
        List<Charge> charges,
        @Nullable Tip tip,
        @Nullable String tender) {

    public BillRequest {
        taxes = Rows.copy(taxes);
        lines = lines == null ? null : Rows.copy(lines);
        discounts = Rows.copy(discounts);
        charges = Rows.copy(charges);
    }
}
