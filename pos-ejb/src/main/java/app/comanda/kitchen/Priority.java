package app.comanda.kitchen;

/** RUSH tickets stand before all others. */
public enum Priority {
    NORMAL,
    RUSH
}
