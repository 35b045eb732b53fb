package app.comanda.ordering.table;

/** How a table looks on the plan. */
public enum TableShape {
    ROUND,
    SQUARE,
    RECTANGLE
}
