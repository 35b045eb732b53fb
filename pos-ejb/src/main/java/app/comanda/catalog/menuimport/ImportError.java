package app.comanda.catalog.menuimport;

import java.io.Serializable;

/**
 * What is wrong in a menu file, and where.
 *
 * @param row as a spreadsheet counts: the header is 1
 * @param column its header; empty where the row as a whole is at fault
 */
public record ImportError(int row, String column, String message) implements Serializable {}
