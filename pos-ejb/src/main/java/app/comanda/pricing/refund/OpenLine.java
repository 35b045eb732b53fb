package app.comanda.pricing.refund;

import app.comanda.kernel.Quantity;

/**
 * What of a sold line can still be given back.
 *
 * @param refunded how much of the quantity was refunded before
 * @param sold the columns as sold
 * @param open those columns, less all that was given back of them
 * @param reduced whether free amounts were given back of it, so that the open columns are no longer those of the
 *     quantity that is left
 */
public record OpenLine(
        String id, Quantity quantity, Quantity refunded, RefundColumns sold, RefundColumns open, boolean reduced) {

    /** How much can still be refunded. */
    public Quantity left() {
        return new Quantity(quantity.thousandths() - refunded.thousandths());
    }

    /** What refunding some more gives back; what is left of a reduced line counts as if it had been sold so. */
    RefundColumns of(Quantity more) {
        return reduced ? Refunding.of(open, left(), Quantity.ZERO, more) : Refunding.of(sold, quantity, refunded, more);
    }
}
