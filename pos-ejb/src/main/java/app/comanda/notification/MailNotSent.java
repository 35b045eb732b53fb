package app.comanda.notification;

/** The carrier did not take the mail. The message names neither recipient nor content. */
public class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }

    public MailNotSent(String message) {
        super(message);
    }
}
