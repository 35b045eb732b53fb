package app.comanda.payment.http;

/** The request surely never reached the vendor: there was no connection, or not even a request. */
public final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message without anything of the request */
    public NotSent(String message) {
        super(message);
    }
}
