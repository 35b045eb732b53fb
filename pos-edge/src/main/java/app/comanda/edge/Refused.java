package app.comanda.edge;

/** The server does not want this: asking again is no use. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The agent's key opens nothing any more. */
    boolean isForGood() {
        return status == 401;
    }
}
