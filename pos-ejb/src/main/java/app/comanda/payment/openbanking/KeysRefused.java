package app.comanda.payment.openbanking;

/** The vendor does not know the account's keys, or they can't be used; nothing was asked for. */
final class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysRefused(String message) {
        super(message);
    }
}
