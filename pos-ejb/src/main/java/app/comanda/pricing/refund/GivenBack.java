package app.comanda.pricing.refund;

import app.comanda.kernel.Quantity;
import java.util.List;

/**
 * What one refund gives back, in minor units.
 *
 * @param charges of all charges together, their amount as gross
 */
public record GivenBack(boolean taxIncluded, List<Line> lines, RefundColumns charges, long tip) {

    public GivenBack {
        lines = List.copyOf(lines);
    }

    /**
     * Of one line.
     *
     * @param quantity 0 where a free amount is given back
     */
    public record Line(String id, Quantity quantity, RefundColumns columns) {

        boolean isSomething() {
            return quantity.compareTo(Quantity.ZERO) > 0 || !columns.equals(RefundColumns.NONE);
        }
    }

    /** What the guest gets, before any rounding of cash. */
    public long value() {
        return lines.stream()
                        .mapToLong(line -> line.columns().value(taxIncluded))
                        .sum()
                + charges.value(taxIncluded)
                + tip;
    }
}
