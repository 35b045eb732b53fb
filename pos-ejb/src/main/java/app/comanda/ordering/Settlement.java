package app.comanda.ordering;

/** How far the money has come; independent of the food (see {@link Preparation}). */
public enum Settlement {
    UNPAID,
    PARTLY_PAID,
    PAID,
    PARTLY_REFUNDED,
    REFUNDED
}
