package app.comanda.payment.till;

/**
 * A row of a printed report.
 *
 * @param words at the left, or all there is
 * @param figure at the right, empty for none
 */
record TillRow(Look look, String words, String figure) {

    /** How it looks. */
    enum Look {
        TITLE,
        CENTERED,
        HEADING,
        BODY,
        STRONG,
        SMALL,
        RULE
    }
}
