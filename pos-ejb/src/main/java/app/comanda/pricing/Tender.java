package app.comanda.pricing;

/** What the guest pays with, as far as the amount due depends on it. */
public enum Tender {
    /** Rounded to the outlet's smallest coin. */
    CASH,
    /** To the minor unit. */
    OTHER
}
