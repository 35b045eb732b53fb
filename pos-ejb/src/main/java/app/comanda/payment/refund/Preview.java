package app.comanda.payment.refund;

import app.comanda.pricing.refund.GivenBack;
import java.util.List;

/**
 * What a claim comes to.
 *
 * @param back what is given back of what
 * @param shares to which payments
 */
public record Preview(GivenBack back, List<TenderShare> shares) {

    public Preview {
        shares = List.copyOf(shares);
    }

    /** Minor units that leave, cash rounding included. */
    public long amount() {
        return shares.stream().mapToLong(TenderShare::amount).sum();
    }

    /** What cash rounding adds to the value or, negative, takes off it. */
    public long rounding() {
        return amount() - back.value();
    }
}
