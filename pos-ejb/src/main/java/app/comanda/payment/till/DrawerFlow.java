package app.comanda.payment.till;

/**
 * The cash that came and went in a shift, in minor units, each 0 or more.
 *
 * @param taken cash payments, cash rounding included
 * @param refunded cash given back to guests
 */
record DrawerFlow(long openingFloat, long taken, long refunded, long paidIn, long paidOut, long safeDrops) {

    /** What must be in the drawer. */
    long expected() {
        return openingFloat + taken - refunded + paidIn - paidOut - safeDrops;
    }
}
