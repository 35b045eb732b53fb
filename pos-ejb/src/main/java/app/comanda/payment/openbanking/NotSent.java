package app.comanda.payment.openbanking;

/** The request surely did not reach the vendor. */
final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSent(String message) {
        super(message);
    }
}
