package app.comanda.payment.qris;

/** The request surely never reached the vendor: there was no connection, or not even an address. */
final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSent(Exception cause) {
        super(cause);
    }
}
