package app.comanda.ordering;

/** What a bill, or a part of a split one, comes to and what was paid of it, to look at. Amounts in minor units. */
public interface Balance {

    long subtotal();

    long discount();

    long charges();

    long tax();

    long tip();

    long total();

    /** What cash rounding added to the total or, negative, took off. */
    long cashRounding();

    long paid();

    long refunded();

    /** What is still to be paid, before any rounding of cash. */
    long due();

    /** What of the due was not asked for yet. */
    long open();

    /** What was asked for, with the outcome not known yet. */
    long pending();

    Settlement settlement();
}
