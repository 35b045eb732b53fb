package app.comanda.kitchen;

/** How far one line of a ticket is. */
public enum ItemState {
    NEW,
    STARTED,
    DONE
}
