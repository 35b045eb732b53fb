package app.comanda.payment.receipt;

/** What a receipt can be set on, from the top to the bottom: a PDF, a printer's roll, a page of the web. */
interface Strip {

    void centered(Roll.Style style, String text);

    /** Words at the left, as many rows as they need, and a figure at the right of the last. */
    void pair(Roll.Style style, String words, String figure);

    void indentedPair(Roll.Style style, String words, String figure);

    void indented(Roll.Style style, String text);

    void rule();

    /** A little room, where there is room to give. */
    void gap();

    /** @param name what it shows, for those who do not see it */
    void logo(Logo logo, String name);

    void qr(String address, String caption);
}
