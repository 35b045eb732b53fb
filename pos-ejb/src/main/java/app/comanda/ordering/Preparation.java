package app.comanda.ordering;

/** How far the food has come; independent of the money (see {@link Settlement}). */
public enum Preparation {
    PLACED,
    PREPARING,
    READY,
    COMPLETED,
    CANCELLED;

    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }
}
