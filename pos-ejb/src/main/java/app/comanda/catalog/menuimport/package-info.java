/**
 * The menu as a file: CSV in and out.
 *
 * <p>A file is taken as a whole or not at all, and every fault is told with its row and column. Calls
 * {@code catalog.menu}, tenancy and the kernel.
 */
@NullMarked
package app.comanda.catalog.menuimport;

import org.jspecify.annotations.NullMarked;
