package app.comanda.reporting;

/** What was sold in a currency over some days. */
public record Takings(String currency, SalesSum sum) {}
