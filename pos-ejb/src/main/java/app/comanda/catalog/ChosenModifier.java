package app.comanda.catalog;

import java.util.UUID;

/**
 * A modifier as it is sold.
 *
 * @param unitPrice of one, in minor units; zero where it is one of the free ones
 * @param quantity per unit of the item
 */
public record ChosenModifier(UUID id, String name, long unitPrice, int quantity) {}
