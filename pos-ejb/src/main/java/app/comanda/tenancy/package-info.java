/**
 * Whose restaurant it is: chains, tenants, outlets, and the two locks that keep tenants apart.
 *
 * <p>Owns {@link app.comanda.tenancy.TenantContext} and the interceptor that binds each transaction to one tenant; the
 * door {@link app.comanda.tenancy.AcrossTenants} for work across them; provisioning. Filtering sits here and nowhere
 * else. Calls only the kernel.
 */
@NullMarked
package app.comanda.tenancy;

import org.jspecify.annotations.NullMarked;
