package app.comanda.catalog.menu;

import java.util.UUID;

/**
 * Something on the menu as it is kept.
 *
 * @param version names it when changing: a change of anything older is refused
 * @param details what is said of it
 */
public record Entry<D>(UUID id, long version, D details) {}
