package app.comanda.catalog.menuimport;

/**
 * What an import did.
 *
 * @param rows items in the file
 * @param created items that are new
 * @param updated items that differ now
 * @param unchanged items that were so already
 * @param categoriesCreated categories that are new
 */
public record ImportReport(int rows, int created, int updated, int unchanged, int categoriesCreated) {}
