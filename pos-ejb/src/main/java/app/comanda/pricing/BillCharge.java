package app.comanda.pricing;

/**
 * A priced charge, in minor units.
 *
 * @param tax all its taxes: within the amount where prices include tax, else on top
 */
public record BillCharge(String id, long amount, long tax) {}
