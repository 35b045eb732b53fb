package app.comanda.reporting;

/**
 * Money received by one method, in minor units.
 *
 * @param method e.g. {@code CASH}
 * @param amount cash rounding included
 */
public record MethodTakings(String method, long payments, long amount, long cashRounding) {}
