package app.comanda.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something charged beside the lines, such as service: either a percentage or an amount, never both.
 *
 * @param id comes back with the priced charge
 * @param percent decimal string with at most four decimals, of the lines after all discounts
 * @param amount 0 or more minor units
 * @param taxes ids of the taxes it carries, each once; none for an untaxed charge
 * @param name as explanations shall call it; null for the id
 */
public record Charge(
        @Nullable String id,
        @Nullable String percent,
        @Nullable Long amount,
        List<String> taxes,
        @Nullable String name) {

    public Charge {
        taxes = Rows.copy(taxes);
    }
}
