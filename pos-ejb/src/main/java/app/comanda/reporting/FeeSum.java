package app.comanda.reporting;

/**
 * What payments by vendors brought and cost, in minor units.
 *
 * @param turnover what of them settled bills, refunds not taken off
 * @param refunded what of the turnover went back
 * @param vendorFee what vendors kept, as far as they said
 * @param platformFee what Comanda keeps
 * @param surcharge what guests paid on top for the fees, less what of it went back
 * @param borne what of the fees is left for the restaurant; below 0 where guests paid more than was kept
 * @param unsaid how many payments there are of which the vendor did not say its fee yet
 */
public record FeeSum(
        long payments,
        long turnover,
        long refunded,
        long vendorFee,
        long platformFee,
        long surcharge,
        long borne,
        long unsaid) {

    static final FeeSum NONE = FeeSum.of(0, 0, 0, 0, 0, 0, 0);

    static FeeSum of(
            long payments,
            long turnover,
            long refunded,
            long vendorFee,
            long platformFee,
            long surcharge,
            long unsaid) {
        return new FeeSum(
                payments,
                turnover,
                refunded,
                vendorFee,
                platformFee,
                surcharge,
                vendorFee + platformFee - surcharge,
                unsaid);
    }

    FeeSum plus(FeeSum other) {
        return of(
                payments + other.payments,
                turnover + other.turnover,
                refunded + other.refunded,
                vendorFee + other.vendorFee,
                platformFee + other.platformFee,
                surcharge + other.surcharge,
                unsaid + other.unsaid);
    }
}
