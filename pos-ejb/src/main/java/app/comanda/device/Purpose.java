package app.comanda.device;

/** What a terminal is for. Chosen when its code is made, and never changed: enrol the device anew. */
public enum Purpose {
    /** Staff sign in by PIN and sell. */
    TILL,
    /** Cooks work with it; nobody signs in. */
    KITCHEN,
    /** Guests look at it; it only reads. */
    BOARD,
    /** Guests order at it, and can do nothing else. */
    KIOSK,
    /** A program in the outlet's network that prints; nobody signs in. */
    PRINT_AGENT;

    /** Whether it signs in by itself, in nobody's name. */
    public boolean isDisplay() {
        return this == KITCHEN || this == BOARD || this == KIOSK;
    }
}
