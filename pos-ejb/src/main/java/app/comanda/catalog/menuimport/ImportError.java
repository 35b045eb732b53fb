package app.comanda.catalog.menuimport;

import java.io.Serializable;

/**
 * What is wrong in a menu file, and where.
 *
 * @param row as a spreadsheet counts: the header is 1; of a JSON file, which of its items
 * @param column its header or field; empty where the row as a whole is at fault
 */
public record ImportError(int row, String column, String message) implements Serializable {}
