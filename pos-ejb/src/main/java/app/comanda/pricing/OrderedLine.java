package app.comanda.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the order.
 *
 * @param id comes back with the priced line
 * @param unitPrice of one, without modifiers; 0 or more minor units
 * @param quantity decimal string with at most three decimals, 0 or more
 * @param modifiers priced for each one of the quantity; at most 50
 * @param discounts on this line only, one after the other; at most 50
 * @param taxes ids of the taxes it carries, in any order, each once
 * @param name as explanations shall call it; null for the id
 */
public record OrderedLine(
        @Nullable String id,
        long unitPrice,
        @Nullable String quantity,
        List<OrderedModifier> modifiers,
        List<Discount> discounts,
        List<String> taxes,
        @Nullable String name) {

    public OrderedLine {
        modifiers = Rows.copy(modifiers);
        discounts = Rows.copy(discounts);
        taxes = Rows.copy(taxes);
    }
}
