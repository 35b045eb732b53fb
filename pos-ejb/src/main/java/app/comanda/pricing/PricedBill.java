package app.comanda.pricing;

import java.util.List;

/**
 * A bill with what splitting, refunding and keeping it need besides: each item's taxes one by one.
 *
 * @param taxIncluded whether the taxes are within the amounts of lines and charges
 * @param lineTaxes beside {@code bill.lines()}: the taxes that the line carries, in the bill's order
 * @param chargeTaxes beside {@code bill.charges()}, likewise
 */
public record PricedBill(
        Bill bill, boolean taxIncluded, List<List<TaxShare>> lineTaxes, List<List<TaxShare>> chargeTaxes) {

    public PricedBill {
        lineTaxes = List.copyOf(lineTaxes);
        chargeTaxes = List.copyOf(chargeTaxes);
    }
}
