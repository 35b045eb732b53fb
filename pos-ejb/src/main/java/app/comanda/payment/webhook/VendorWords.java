package app.comanda.payment.webhook;

import app.comanda.kernel.Sha256;

/** What vendors call things, made fit to be kept: neither too long nor with what a database refuses. */
final class VendorWords {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SHOWN = 100;

    private VendorWords() {}

    /** The same for the same, and another for another; never empty. */
    static String key(String told) {
        String clean = clean(told);
        return clean.isEmpty() || clean.length() > LONGEST_KEY || !clean.equals(told) ? hash(told) : clean;
    }

    static String shown(String told) {
        String clean = clean(told);
        return clean.substring(0, Math.min(clean.length(), LONGEST_SHOWN));
    }

    private static String clean(String told) {
        return told.replaceAll("[^\\x20-\\x7e]", "");
    }

    private static String hash(String told) {
        return "sha256:" + Sha256.hex(told);
    }
}
