package app.comanda.catalog;

/** By which way an order comes. */
public enum Channel {
    /** The till: staff type it in. */
    POS,
    KIOSK,
    QR,
    ONLINE,
    DELIVERY
}
