package app.comanda.catalog.menuimport;

/**
 * What a chain's menu changed at a restaurant.
 *
 * @param created items that are new there
 * @param updated items that differ now
 * @param withdrawn items that went off sale
 * @param differencesDropped own prices and availabilities of outlets that the rules no longer allow
 */
public record ChainMenuReport(int created, int updated, int withdrawn, int differencesDropped) {}
