package app.comanda.catalog.daypart;

import app.comanda.catalog.PricedItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one moment, one channel and one way to get the food.
 *
 * @param inForce the rules that hold, highest priority first
 * @param rounding the outlet's mode
 */
public record Prices(List<PriceRuleDetails> inForce, String rounding) {

    /** As on the menu. */
    public static final Prices REGULAR = new Prices(List.of(), "HALF_UP");

    public Prices {
        inForce = List.copyOf(inForce);
    }

    /** Of the highest priority the lowest price, of equal ones the first by name; empty for the menu's own price. */
    public Optional<Offer> offer(PricedItem item) {
        return inForce.isEmpty() ? Optional.empty() : Optional.ofNullable(best(item));
    }

    private @Nullable Offer best(PricedItem item) {
        Offer best = null;
        int priority = 0;
        for (PriceRuleDetails rule : inForce) {
            if (best != null && rule.priority() < priority) {
                break;
            }
            if (rule.scope().covers(item)) {
                long price = rule.effect().on(item.price(), rounding);
                if (best == null || price < best.price()) {
                    best = new Offer(price, rule.name());
                    priority = rule.priority();
                }
            }
        }
        return best;
    }
}
