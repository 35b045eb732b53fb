package app.comanda.payment.receipt.escpos;

/** Where on the paper; in the order of ESC a. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT
}
