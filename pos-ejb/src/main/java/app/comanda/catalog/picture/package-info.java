/**
 * The pictures of the items: files named by their content, one folder a tenant, outside the database.
 *
 * <p>Never changes a file once written. Calls {@code catalog.menu}, tenancy and the kernel.
 */
@NullMarked
package app.comanda.catalog.picture;

import org.jspecify.annotations.NullMarked;
