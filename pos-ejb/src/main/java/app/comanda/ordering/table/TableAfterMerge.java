package app.comanda.ordering.table;

/** What becomes of the table of a party that joins another one. */
public enum TableAfterMerge {
    /** The tables were pushed together. */
    KEEP,
    /** The guests moved over. */
    FREE
}
