package app.comanda.reporting;

import java.util.UUID;

/**
 * How an item sold.
 *
 * @param name as it was last sold
 * @param quantity decimal string
 * @param net after discounts, minor units
 */
public record ItemSales(UUID itemId, String name, String quantity, long net) {}
