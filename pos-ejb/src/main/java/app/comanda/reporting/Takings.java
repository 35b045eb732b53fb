package app.comanda.reporting;

/**
 * What was sold in a currency over some days.
 *
 * @param lines of the orders
 */
public record Takings(String currency, long lines, SalesSum sum) {}
