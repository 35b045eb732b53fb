package app.comanda.payment.qris;

import app.comanda.payment.GatewayAnswer.Declined;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Money as QRIS counts it, in whole rupiah; we keep IDR with the two decimals of ISO 4217. */
final class Rupiah {

    static final String CURRENCY = "IDR";

    private static final int DECIMALS = 2;
    private static final long MINOR_UNITS = 100;

    private Rupiah() {}

    /** See {@link app.comanda.payment.RemoteGateway#coin}. */
    static long coin(String currency) {
        return currency.equals(CURRENCY) ? MINOR_UNITS : 1;
    }

    /** Why the vendor can't be asked for this amount, if it can't. */
    static Optional<Declined> refusal(long minorUnits, String currency) {
        if (!currency.equals(CURRENCY)) {
            return Optional.of(new Declined(null, "currency.unsupported", "QRIS takes rupiah only."));
        }
        if (minorUnits % MINOR_UNITS != 0) {
            return Optional.of(new Declined(null, "amount.not-whole", "QRIS takes whole rupiah only."));
        }
        return Optional.empty();
    }

    static long of(long minorUnits) {
        return minorUnits / MINOR_UNITS;
    }

    /** What the vendor says in rupiah, as a number or as a text such as {@code "275000.00"}. */
    static long minorUnits(JsonNode told) {
        try {
            BigDecimal rupiah = told.isNumber() ? told.decimalValue() : new BigDecimal(told.asText());
            return rupiah.movePointRight(DECIMALS).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new NotUnderstood("an amount");
        }
    }
}
