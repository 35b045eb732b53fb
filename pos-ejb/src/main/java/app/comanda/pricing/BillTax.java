package app.comanda.pricing;

/**
 * What one tax of the bill comes to, in minor units.
 *
 * @param taxable the lines and charges that carry it, without tax
 */
public record BillTax(String id, long taxable, long amount) {}
