package app.comanda.reporting;

/**
 * What the platform keeps of a restaurant's payments in a month.
 *
 * @param month as 2026-12, of trading days
 * @param payments by vendors, that succeeded
 * @param turnover minor units that they settled
 * @param platformFee minor units
 */
public record PlatformDue(String month, String currency, long payments, long turnover, long platformFee) {}
