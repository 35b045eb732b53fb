package app.comanda.catalog;

import java.util.UUID;

/**
 * What a guest asks for with an item.
 *
 * @param quantity per unit of the item, 1 to 100
 */
public record Choice(UUID modifierId, int quantity) {}
