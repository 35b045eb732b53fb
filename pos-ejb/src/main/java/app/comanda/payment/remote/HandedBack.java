package app.comanda.payment.remote;

import app.comanda.kernel.BusinessException;

/** How a guest got money that the vendor does not give back: in cash, by a transfer. */
final class HandedBack {

    private static final int LONGEST = 200;

    private HandedBack() {}

    /** @throws BusinessException {@code refund.by-hand} unless it is 1 to 200 characters */
    static String read(String how) {
        if (how.isBlank() || how.length() > LONGEST) {
            throw BusinessException.invalid(
                    "refund.by-hand", "how", "Say how the guest got the money, in at most " + LONGEST + " characters.");
        }
        return how.strip();
    }
}
