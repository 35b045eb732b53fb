package app.comanda.payment.account;

/** Who bears the fee of a payment. */
public enum Bearer {
    /** It is added to what the guest pays, beside the bill. */
    GUEST,
    RESTAURANT
}
