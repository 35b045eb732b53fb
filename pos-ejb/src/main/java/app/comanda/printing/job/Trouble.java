package app.comanda.printing.job;

/** Why something is not printed. */
public enum Trouble {
    /** Nothing listens at the printer's address. */
    NO_ANSWER,
    NO_PAPER,
    /** Its cover is open, or it reports an error. */
    NOT_READY,
    /** It broke off in the middle, or nobody knows how far it came. */
    IN_DOUBT,
    /** For so long nobody came to print it that it would only confuse. */
    TOO_LATE
}
