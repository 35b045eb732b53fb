package app.comanda.printing.job;

/** What is printed. */
public enum JobKind {
    /** What a station has to cook. */
    TICKET,
    /** What of it is not to be cooked any more. */
    VOID,
    /** It goes to another table, or is wanted another way. */
    CHANGE,
    RECEIPT,
    /** No paper: the drawer below the printer opens. */
    DRAWER,
    TEST;

    /**
     * Whether it is printed again, marked as a possible duplicate, where nobody knows whether it was printed: food that
     * nobody cooks is worse than a slip too many. For money it is the other way round, and somebody is asked.
     */
    public boolean isRepeatedInDoubt() {
        return this == TICKET || this == VOID || this == CHANGE;
    }
}
