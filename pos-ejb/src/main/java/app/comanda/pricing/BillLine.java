package app.comanda.pricing;

/**
 * A priced line, in minor units.
 *
 * @param gross quantity times price with modifiers
 * @param lineDiscount taken off by the line's own discounts
 * @param orderDiscount its share of the order's discounts
 * @param net {@code gross − lineDiscount − orderDiscount}
 * @param tax all its taxes: within the net where prices include tax, else on top
 */
public record BillLine(String id, long gross, long lineDiscount, long orderDiscount, long net, long tax) {}
