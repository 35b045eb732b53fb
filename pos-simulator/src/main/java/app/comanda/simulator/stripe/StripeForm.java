package app.comanda.simulator.stripe;

import app.comanda.simulator.Exchange;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a call, named with brackets as Stripe does.
 *
 * @param fields decoded, by names such as {@code line_items[0][price_data][currency]}
 */
record StripeForm(Map<String, String> fields) {

    /** Roughly half a dollar; the real ones differ by currency. */
    private static final long LEAST = 50;

    private static final long MOST = 99_999_999;
    private static final Set<String> THREE_DECIMAL = Set.of("bhd", "jod", "kwd", "omr", "tnd");

    static StripeForm of(Exchange call) {
        return new StripeForm(call.method().equals("GET") ? call.query() : call.form());
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    String get(String name) {
        return find(name)
                .orElseThrow(() ->
                        StripeRefusal.invalid("parameter_missing", "Missing required param: " + name + ".", name));
    }

    long number(String name) {
        try {
            return Long.parseLong(get(name));
        } catch (NumberFormatException e) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Invalid integer: " + get(name), name);
        }
    }

    Optional<Long> findNumber(String name) {
        return find(name).map(present -> number(name));
    }

    String currency(String name) {
        String currency = get(name).toLowerCase(Locale.ROOT);
        try {
            Currency.getInstance(currency.toUpperCase(Locale.ROOT));
            return currency;
        } catch (IllegalArgumentException e) {
            throw StripeRefusal.invalid("parameter_invalid", "Invalid currency: " + currency + ".", name);
        }
    }

    /** An amount to pay. */
    long amount(String name, String currency) {
        long amount = number(name);
        if (amount < LEAST) {
            throw StripeRefusal.invalid("amount_too_small", "Amount must convert to at least 50 cents.", name);
        }
        if (amount > MOST && !currency.equals("idr")) {
            throw StripeRefusal.invalid("amount_too_large", "Amount must be no more than " + MOST + ".", name);
        }
        if (THREE_DECIMAL.contains(currency) && amount % 10 != 0) {
            throw StripeRefusal.invalid("invalid_amount", "Amounts of three-decimal currencies must end in 0.", name);
        }
        return amount;
    }

    /** The fields of an object within, e.g. {@code metadata}. */
    Map<String, String> inner(String name) {
        Map<String, String> inner = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(name + "[") && field.endsWith("]")) {
                inner.put(field.substring(name.length() + 1, field.length() - 1), value);
            }
        });
        return inner;
    }

    /** Whether the answer shall hold that whole. */
    boolean expands(String what) {
        return fields.entrySet().stream()
                .anyMatch(
                        field -> field.getKey().startsWith("expand[") && (field.getValue() + ".").contains(what + "."));
    }
}
