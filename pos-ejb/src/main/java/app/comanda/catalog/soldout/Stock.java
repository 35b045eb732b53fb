package app.comanda.catalog.soldout;

import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of something an outlet has.
 *
 * @param left portions; null where nobody counts; below zero where tills that could not ask sold more than there was
 * @param resetsTo how many every business day begins with; null: it goes on as it is
 */
public record Stock(@Nullable BigDecimal left, @Nullable BigDecimal resetsTo) {

    /** In a word. */
    public enum State {
        IN_STOCK,
        LEFT,
        OUT
    }

    /** Nobody counts. */
    public static final Stock ENOUGH = new Stock(null, null);

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public Stock {
        if (resetsTo != null) {
            check(resetsTo, "resetsTo");
            if (left == null || resetsTo.signum() == 0) {
                throw BusinessException.invalid(
                        "availability.resets-to", "resetsTo", "Only what is counted is counted anew, from above 0.");
            }
        }
    }

    /** The same, as somebody may count it: nobody sees less than nothing. */
    Stock counted() {
        if (left != null) {
            check(left, "left");
        }
        return this;
    }

    private static void check(BigDecimal portions, String field) {
        if (portions.signum() < 0
                || portions.compareTo(MOST) > 0
                || portions.stripTrailingZeros().scale() > 3) {
            throw BusinessException.invalid(
                    "availability.left", field, "Count from 0 to 1000000 portions, with at most three decimals.");
        }
    }

    public State state() {
        if (left == null) {
            return State.IN_STOCK;
        }
        return left.signum() <= 0 ? State.OUT : State.LEFT;
    }
}
