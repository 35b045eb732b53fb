package app.comanda.device;

import java.util.Optional;

/**
 * What an order and its receipt are called, e.g. {@code A2-000123}.
 *
 * @param order unique among the tenant's orders
 * @param receipt unique among the tenant's receipts; empty when none was asked for
 */
public record Numbers(String order, Optional<String> receipt) {

    private static final int DIGITS = 6;

    /** At least six digits, so that they sort as text for the first million. */
    static String write(String prefix, long number) {
        String digits = Long.toString(number);
        return prefix + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
