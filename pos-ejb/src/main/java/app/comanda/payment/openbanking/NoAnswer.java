package app.comanda.payment.openbanking;

/** The request may have reached the vendor, and no answer came, or none that can be understood. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message);
    }
}
