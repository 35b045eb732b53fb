package app.comanda.pricing;

/** What a percentage tip is a percentage of. */
public enum TipBase {
    /** The lines after discounts, without tax and charges. */
    PRE_TAX,
    /** All that is owed before the tip. */
    POST_TAX
}
