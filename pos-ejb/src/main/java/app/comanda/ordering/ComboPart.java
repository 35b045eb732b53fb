package app.comanda.ordering;

import java.util.UUID;

/**
 * To which combo a line belongs.
 *
 * @param id of the combo as sold: its lines share it, so that they are shown, cooked and given back together
 * @param itemId of the combo on the menu
 */
public record ComboPart(UUID id, UUID itemId, String name) {}
