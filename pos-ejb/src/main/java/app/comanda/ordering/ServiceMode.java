package app.comanda.ordering;

/** How the guest gets the food. */
public enum ServiceMode {
    DINE_IN,
    TAKEAWAY,
    DELIVERY,
    PICKUP
}
