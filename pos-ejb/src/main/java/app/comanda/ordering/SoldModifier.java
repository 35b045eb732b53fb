package app.comanda.ordering;

import java.util.UUID;

/**
 * A modifier as it was sold.
 *
 * @param price of one, minor units
 * @param quantity pieces of it on each one of the line
 */
public record SoldModifier(UUID id, String name, long price, int quantity) {}
