package app.comanda.pricing;

/** Where taxes become whole minor units. */
public enum RoundAt {
    /** Each tax of each line and charge by itself. */
    LINE,
    /** Each tax once, over the whole bill. */
    RATE,
    /** All taxes of the bill together, once. */
    ORDER
}
