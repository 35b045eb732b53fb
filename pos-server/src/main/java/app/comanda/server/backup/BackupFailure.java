package app.comanda.server.backup;

/** A backup that cannot be written, or cannot be trusted; the message is for an operator. */
public final class BackupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupFailure(String message) {
        super(message);
    }

    public BackupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
