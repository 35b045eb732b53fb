package app.comanda.reporting;

/**
 * What some orders come to, in minor units.
 *
 * @param orders their number
 * @param gross before any discount, charge or tax that comes on top
 * @param discount what was taken off
 * @param charges service charges
 * @param tax within the prices or on top of them, as the outlet sells
 * @param total what guests owe, tax and tip included, before rounding of cash
 * @param cashRounding what rounding to coins added, or, negative, took off
 */
public record SalesSum(
        long orders, long gross, long discount, long charges, long tax, long tip, long total, long cashRounding) {

    public static final SalesSum NONE = new SalesSum(0, 0, 0, 0, 0, 0, 0, 0);

    SalesSum plus(SalesSum more) {
        return new SalesSum(
                Math.addExact(orders, more.orders),
                Math.addExact(gross, more.gross),
                Math.addExact(discount, more.discount),
                Math.addExact(charges, more.charges),
                Math.addExact(tax, more.tax),
                Math.addExact(tip, more.tip),
                Math.addExact(total, more.total),
                Math.addExact(cashRounding, more.cashRounding));
    }
}
