package app.comanda.pricing;

/**
 * What one line, charge or guest bears of one tax.
 *
 * @param id of the tax
 * @param amount minor units
 */
public record TaxShare(String id, long amount) {}
