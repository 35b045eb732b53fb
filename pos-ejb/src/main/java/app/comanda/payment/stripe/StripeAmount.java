package app.comanda.payment.stripe;

import app.comanda.payment.GatewayAnswer;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Amounts as Stripe counts them, which differs from ISO 4217 for some currencies (docs.stripe.com/currencies). */
final class StripeAmount {

    /** Counted in whole ones. */
    private static final Set<String> ZERO_DECIMAL = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    /** Counted in thousandths, of which the last digit must be 0. */
    private static final Set<String> THREE_DECIMAL = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** Counted in hundredths, which must be whole ones: two by Stripe's rule, rupiah by that of the rails beneath. */
    private static final Set<String> WHOLE_HUNDREDS = Set.of("ISK", "UGX", "IDR");

    /** An amount that can't be asked for in that currency. */
    static final class Unpayable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient GatewayAnswer.Declined answer;

        Unpayable(String code, String message) {
            super(message);
            this.answer = new GatewayAnswer.Declined(null, code, message);
        }

        GatewayAnswer.Declined answer() {
            return answer;
        }
    }

    private StripeAmount() {}

    /** @param minor units of ISO 4217 */
    static long units(long minor, String currency) throws Unpayable {
        int shift = shift(currency);
        long units = shift >= 0 ? Math.multiplyExact(minor, power(shift)) : minor / power(-shift);
        if (shift < 0 && minor % power(-shift) != 0 || units % step(currency) != 0) {
            throw new Unpayable("amount.not-whole", "Cards take no such fraction of " + currency + ".");
        }
        return units;
    }

    /** Of what may be any fraction, such as a fee. @param minor units of ISO 4217 */
    static long nearest(long minor, String currency) throws Unpayable {
        int shift = shift(currency);
        long step = step(currency);
        long units = shift >= 0
                ? Math.multiplyExact(minor, power(shift))
                : Math.floorDiv(minor + power(-shift) / 2, power(-shift));
        return Math.floorDiv(units + step / 2, step) * step;
    }

    /** The other way; Stripe writes currencies in lower case. */
    static long minor(long units, String currency) throws Unpayable {
        int shift = shift(currency.toUpperCase(Locale.ROOT));
        return shift >= 0 ? units / power(shift) : Math.multiplyExact(units, power(-shift));
    }

    /** The least that can be asked for, in minor units of ISO 4217; see {@link app.comanda.payment.RemoteGateway#coin}. */
    static long coin(String currency) {
        try {
            int shift = shift(currency);
            return shift < 0 ? power(-shift) : Math.max(1, step(currency) / power(shift));
        } catch (Unpayable e) {
            return 1; // whatever is asked for is refused
        }
    }

    private static int shift(String currency) throws Unpayable {
        int iso;
        try {
            iso = Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            throw unsupported(currency);
        }
        int digits = ZERO_DECIMAL.contains(currency) ? 0 : THREE_DECIMAL.contains(currency) ? 3 : 2;
        if (iso < 0 || iso > digits && !ZERO_DECIMAL.contains(currency)) {
            throw unsupported(currency);
        }
        return digits - iso;
    }

    private static Unpayable unsupported(String currency) {
        return new Unpayable("currency.unsupported", "Stripe takes no " + currency + ".");
    }

    private static long step(String currency) {
        return THREE_DECIMAL.contains(currency) ? 10 : WHOLE_HUNDREDS.contains(currency) ? 100 : 1;
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
