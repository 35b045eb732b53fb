package app.comanda.pricing;

/**
 * What taxes fall on: a line or a charge.
 *
 * @param figure its path in the bill, e.g. {@code lines[0]}
 * @param amount after all discounts
 * @param taxes bit n is set where it carries the nth of the sale's rates
 */
record Item(String figure, String name, long amount, long taxes) {

    boolean carries(int place) {
        return (taxes >>> place & 1) != 0;
    }
}
