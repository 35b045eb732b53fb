package app.comanda.payment.http;

/** The request may have reached the vendor; no answer came, or none that can be understood. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message without anything of the answer */
    public NoAnswer(String message) {
        super(message);
    }
}
