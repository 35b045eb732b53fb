package app.comanda.server.replay;

/** Why a row can't be read. */
final class MalformedRow extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedRow(String reason) {
        super(reason);
    }
}
