/**
 * Tenants and outlets in the back office.
 *
 * <p>Decides nothing: calls tenancy.
 */
@NullMarked
package app.comanda.web.tenancy;

import org.jspecify.annotations.NullMarked;
