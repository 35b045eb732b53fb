package app.comanda.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a payment costs beside its amount, in minor units: the guest above it, the restaurant out of it. */
@Embeddable
public class Fees {

    private long surcharge;

    @Column(name = "platform_fee")
    private long platformFee;

    @Column(name = "vendor_fee")
    private @Nullable Long vendorFee;

    /** None, as of cash; for JPA too. */
    protected Fees() {}

    Fees(long surcharge, long platformFee) {
        this.surcharge = surcharge;
        this.platformFee = platformFee;
    }

    void vendorKept(long fee) {
        vendorFee = fee;
    }

    /** What of the surcharge belongs to so much of an amount, in whole coins; all of it to the whole. */
    long surchargeOf(long part, long whole, long coin) {
        if (whole == 0) {
            return 0;
        }
        return BigInteger.valueOf(surcharge)
                        .multiply(BigInteger.valueOf(part))
                        .divide(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(coin)))
                        .longValueExact()
                * coin;
    }

    /** What the guest pays above the amount for the vendor's fee. */
    public long surcharge() {
        return surcharge;
    }

    /** What Comanda keeps of it. */
    public long platformFee() {
        return platformFee;
    }

    /** What the vendor kept of it; empty until the vendor says, at the latest with its books of the day. */
    public Optional<Long> vendorFee() {
        return Optional.ofNullable(vendorFee);
    }
}
