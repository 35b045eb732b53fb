package app.comanda.payment;

import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import app.comanda.payment.account.Probe;
import java.time.Instant;
import java.util.List;

/**
 * A vendor that is called over a network: never inside a transaction, and only after the attempt was committed. The
 * attempt's id is the idempotency key for the vendor, so asking twice moves money once.
 *
 * <p>None of it throws for what the vendor or the network does: no answer, or one that can't be understood, is {@link
 * GatewayAnswer.Unknown}, and only {@link #check} settles that. A request that surely never left (no connection, or an
 * address that keeps failing) is {@link GatewayAnswer.Declined}.
 */
public interface RemoteGateway extends PaymentGateway {

    @Override
    default Reach reach() {
        return Reach.REMOTE;
    }

    @Override
    default boolean roundsToCoins() {
        return false;
    }

    /**
     * The smallest amount that the vendor moves of a currency, in minor units: what is asked for and given back is a multiple
     * of it (docs/money.md, rounding).
     */
    default long coin(String currency) {
        return 1;
    }

    /** What a restaurant's account with the vendor needs to be said, in the order of the form. */
    List<AccountField> fields();

    /** Tries the account's keys without moving money. */
    Probe probe(Access access);

    /**
     * Asks what became of an attempt. The answer tells of all money that moved for it, by amount and currency, so that the
     * caller can compare; {@link GatewayAnswer.NotReceived} when the vendor surely never heard of it.
     */
    GatewayAnswer check(AttemptReference attempt);

    /** Calls a pending attempt off; the answer tells whether that came in time. */
    GatewayAnswer cancel(AttemptReference attempt);

    /** Asks what became of a refund. */
    GatewayAnswer checkRefund(RefundRequest request);

    /**
     * Proves that a call came from the vendor, by its rule, over the raw body, and reads what it is about. Nothing is
     * believed but which attempt to ask about: {@link #check} tells the truth.
     *
     * @throws app.comanda.kernel.BusinessException {@code webhook.signature} (forbidden), {@code webhook.time}, {@code
     *     webhook.body}
     */
    VendorCall read(RawCall call, Access access, Instant now);

    /** How the vendor's books can be read. */
    enum Books {
        /** {@link #entries} lists all that moved. */
        LISTED,
        /** There is no list: each payment and refund of ours is asked about, and what we know nothing of can't be found. */
        ONE_BY_ONE
    }

    default Books books() {
        return Books.LISTED;
    }

    /**
     * What the vendor says it settled in that time, and whatever else went to the bank with the payouts of that time, for the
     * daily comparison; amounts in minor units.
     *
     * @throws app.comanda.kernel.BusinessException {@code vendor.away} (unavailable)
     */
    default List<VendorEntry> entries(Access access, Instant from, Instant until) {
        throw new UnsupportedOperationException(provider() + " has no list");
    }
}
