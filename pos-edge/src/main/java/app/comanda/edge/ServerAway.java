package app.comanda.edge;

/** The server cannot be reached, or cannot answer now: ask again later. */
final class ServerAway extends Exception {

    private static final long serialVersionUID = 1L;

    ServerAway(String message) {
        super(message);
    }
}
