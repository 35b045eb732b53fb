/**
 * Tenants and outlets in the back office, and the filter that puts the signed-in person into the tenant context.
 *
 * <p>Decides nothing: calls tenancy.
 */
@NullMarked
package app.comanda.web.tenancy;

import org.jspecify.annotations.NullMarked;
