package app.comanda.staff.approval;

/** Acts that cost the house money or trust, so that a role may do them only within limits. */
public enum Deed {
    /** Takes a line off the bill that the kitchen knows of. */
    VOID_SENT,
    /** Gives a line away on the house. */
    COMP,
    LINE_DISCOUNT,
    ORDER_DISCOUNT,
    /** Takes the service charge off a bill. */
    CHARGE_REMOVED,
    REFUND,
    /** Opens the drawer without a sale. */
    NO_SALE,
    /** Takes cash out of the drawer for something bought. */
    PAID_OUT,
    /** Closes a shift whose count is off. */
    SHIFT_VARIANCE,
    /** Says what became of a payment of which the vendor could not tell. */
    PAYMENT_DECISION
}
