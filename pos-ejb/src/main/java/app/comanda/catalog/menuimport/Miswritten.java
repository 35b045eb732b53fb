package app.comanda.catalog.menuimport;

/** A cell does not say what its column is for; the message tells the author why. */
final class Miswritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Miswritten(String message) {
        super(message);
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
