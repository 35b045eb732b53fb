package app.comanda.device;

/**
 * What the numbers of a series begin with: a letter for the outlet, and a count for the terminal. No two series of a
 * tenant share one, so terminals number on without asking anybody and never collide.
 */
final class SeriesPrefix {

    private SeriesPrefix() {}

    /** @param ordinal 0 for the tenant's first outlet; after {@code Z} comes {@code AA} */
    static String ofOutlet(int ordinal) {
        String last = String.valueOf((char) ('A' + ordinal % 26));
        return ordinal < 26 ? last : ofOutlet(ordinal / 26 - 1) + last;
    }

    /** @param ordinal 1 for the outlet's first terminal */
    static String ofTerminal(String outletPrefix, int ordinal) {
        return outletPrefix + ordinal;
    }
}
