package app.comanda.catalog.menu;

import java.util.Optional;
import java.util.UUID;

/**
 * An item as it is kept.
 *
 * @param version names it when changing: a change of anything older is refused
 * @param picture name of its picture's file
 */
public record ItemEntry(UUID id, long version, ItemDetails details, Optional<String> picture) {}
