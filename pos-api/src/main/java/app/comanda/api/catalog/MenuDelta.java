package app.comanda.api.catalog;

/**
 * What has changed since a menu that the caller has.
 *
 * @param base the entity tag of that menu's plain form
 */
record MenuDelta(String base, Packed text) {}
