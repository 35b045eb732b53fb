package app.comanda.kernel;

import java.math.BigDecimal;

/**
 * How much of something: a count, or a weight or volume in the unit the item is sold by.
 *
 * @param thousandths 0 or more; 1,500 is one and a half
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0);
    public static final Quantity ONE = new Quantity(1_000);

    private static final int DECIMALS = 3;

    public Quantity {
        if (thousandths < 0) {
            throw new IllegalArgumentException("A quantity is never negative: " + thousandths);
        }
    }

    public static Quantity of(long whole) {
        return new Quantity(Math.multiplyExact(whole, ONE.thousandths));
    }

    /**
     * Reads a decimal string with at most three decimals, as {@link StrictDecimal} does.
     *
     * @param code the caller's words for its refusals, e.g. {@code pricing.quantity}
     * @throws BusinessException (invalid) when it is none, or above {@link Money#MAX} whole
     */
    public static Quantity parse(String text, String field, String code) {
        return new Quantity(StrictDecimal.parse(text, DECIMALS, Money.MAX, field, code));
    }

    public Quantity plus(Quantity more) {
        return new Quantity(Math.addExact(thousandths, more.thousandths));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /** The decimal string that {@link #parse} reads, without needless zeros: {@code 1.5}. */
    @Override
    public String toString() {
        return thousandths % 1_000 == 0
                ? Long.toString(thousandths / 1_000)
                : BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
