package app.comanda.payment.qris;

/** The vendor answered something that its documentation does not have. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what in a few words, without anything of the answer */
    NotUnderstood(String what) {
        super(what);
    }
}
