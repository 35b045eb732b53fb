package app.comanda.payment.refund;

import app.comanda.pricing.CashRounding;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What of a refund goes back to one payment, in minor units.
 *
 * @param value what it takes off the payment, before any rounding to coins; above 0
 * @param amount what leaves
 * @param coin what that is a multiple of
 */
public record TenderShare(UUID paymentId, long value, long amount, long coin) {

    /** {@code amount − value}. */
    public long rounding() {
        return amount - value;
    }

    /**
     * A payment that money can go back to.
     *
     * @param coin what leaves is a multiple of it; 1 where nothing is rounded
     * @param openValue what it settled of the bill and was not given back
     * @param openAmount what the guest gave and did not get back
     */
    record Tender(UUID paymentId, long coin, long openValue, long openAmount) {

        /** All that is left of it goes as it came, so that its rounding is undone to the cent. */
        TenderShare share(long value) {
            if (value == openValue) {
                return new TenderShare(paymentId, value, openAmount, coin);
            }
            return new TenderShare(paymentId, value, Math.min(CashRounding.toCoins(value, coin), openAmount), coin);
        }
    }

    /**
     * Fills one payment after the other.
     *
     * @param value above 0, at most what all of them have open
     */
    static List<TenderShare> spread(long value, List<Tender> tenders) {
        List<TenderShare> shares = new ArrayList<>();
        long left = value;
        for (Tender tender : tenders) {
            long part = Math.min(left, tender.openValue());
            if (part > 0) {
                shares.add(tender.share(part));
                left -= part;
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException(left + " finds no payment to go back to");
        }
        return shares;
    }
}
