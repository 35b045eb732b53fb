package app.comanda.pricing.refund;

import app.comanda.kernel.Quantity;
import app.comanda.pricing.Checks;
import app.comanda.pricing.LargestRemainder;
import app.comanda.pricing.Rounding;
import app.comanda.pricing.TaxShare;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What is given back of a sold line; in whatever steps all of it is refunded, all of it is given back. */
public final class Refunding {

    private Refunding() {}

    /**
     * What refunding some more of a line gives back.
     *
     * @param sold the line's columns as sold
     * @param quantity how much was sold, above 0
     * @param refunded how much of that was refunded before
     * @param more how much is refunded now
     * @throws app.comanda.kernel.BusinessException (invalid) {@code pricing.refund.nothing_sold} for {@code
     *     soldQuantity}, {@code pricing.refund.above_sold} for {@code quantity}
     */
    public static RefundColumns of(RefundColumns sold, Quantity quantity, Quantity refunded, Quantity more) {
        return new RefundColumns(
                of(sold.gross(), quantity, refunded, more),
                of(sold.lineDiscount(), quantity, refunded, more),
                of(sold.orderDiscount(), quantity, refunded, more),
                of(sold.tax(), quantity, refunded, more));
    }

    /**
     * The same for a single column, such as a loyalty discount or the points earned.
     *
     * @param column minor units (or points) as sold
     */
    public static long of(long column, Quantity quantity, Quantity refunded, Quantity more) {
        if (quantity.equals(Quantity.ZERO)) {
            throw Checks.refusal("refund.nothing_sold", "soldQuantity", "must be above 0");
        }
        Quantity all = refunded.plus(more);
        if (all.compareTo(quantity) > 0) {
            throw Checks.refusal("refund.above_sold", "quantity", "is more than was sold and not yet refunded");
        }
        return givenBack(column, all, quantity) - givenBack(column, refunded, quantity);
    }

    /**
     * Divides a refund's tax among the line's taxes, for the accounts, by what is not yet refunded of each: none ever
     * gives back more than it took, and the last refund clears all of them.
     *
     * @param tax of {@link RefundColumns#tax}; at most the sum of {@code open}
     * @param open the line's taxes as sold, less what earlier refunds gave back of each
     */
    public static List<TaxShare> taxes(long tax, List<TaxShare> open) {
        long[] parts = LargestRemainder.spread(
                tax, open.stream().mapToLong(TaxShare::amount).toArray());
        List<TaxShare> shares = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            shares.add(new TaxShare(open.get(i).id(), parts[i]));
        }
        return List.copyOf(shares);
    }

    /** A column's part, of which {@code part} of {@code whole} goes back, {@code HALF_UP}; 0 where the whole is 0. */
    static long proportion(long column, long part, long whole) {
        return whole == 0
                ? 0
                : Rounding.HALF_UP
                        .nearest(
                                BigInteger.valueOf(column).multiply(BigInteger.valueOf(part)),
                                BigInteger.valueOf(whole))
                        .longValueExact();
    }

    private static long givenBack(long column, Quantity refunded, Quantity quantity) {
        BigInteger part = BigInteger.valueOf(column).multiply(BigInteger.valueOf(refunded.thousandths()));
        return Rounding.HALF_UP
                .nearest(part, BigInteger.valueOf(quantity.thousandths()))
                .longValueExact();
    }
}
