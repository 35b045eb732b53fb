package app.comanda.payment.qris;

/** The request may have reached the vendor; what it made of it, nobody knows. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what in a few words, without anything of the answer */
    NoAnswer(String what) {
        super(what);
    }
}
