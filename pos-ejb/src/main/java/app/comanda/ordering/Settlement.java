package app.comanda.ordering;

/** How far the money has come; independent of the food (see {@link Preparation}). */
public enum Settlement {
    UNPAID,
    PARTLY_PAID,
    PAID,
    PARTLY_REFUNDED,
    REFUNDED;

    /**
     * Of a bill, or of a part of one.
     *
     * @param due what is still to be paid
     * @param refunded what of the paid money went back
     */
    public static Settlement of(long due, long paid, long refunded) {
        if (refunded > 0) {
            return refunded == paid ? REFUNDED : PARTLY_REFUNDED;
        }
        if (due <= 0) {
            return PAID;
        }
        return paid == 0 ? UNPAID : PARTLY_PAID;
    }
}
