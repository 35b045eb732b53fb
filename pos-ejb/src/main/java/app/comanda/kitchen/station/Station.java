package app.comanda.kitchen.station;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.UUID;

/**
 * A place where things are cooked, with a screen of its own.
 *
 * @param categoryIds what of the menu is cooked here
 * @param itemIds single items, wherever the rest of their category goes
 */
public record Station(UUID id, String name, List<UUID> categoryIds, List<UUID> itemIds) {

    static final int LONGEST_NAME = 40;

    public Station {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid("station.name", "name", "A station needs a name of at most 40 characters.");
        }
        categoryIds = categoryIds.stream().distinct().toList();
        itemIds = itemIds.stream().distinct().toList();
    }
}
