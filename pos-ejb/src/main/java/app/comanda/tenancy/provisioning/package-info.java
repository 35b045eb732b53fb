/**
 * How a tenant comes, is halted, and goes: provisioning in steps that survive a crash between any two, suspension,
 * export, and deletion after a period of grace.
 *
 * <p>Done by chain admins, for tenants of their chain. Never calls the keeper of accounts inside a transaction, and
 * never knows what a menu is: other contexts furnish a new tenant through {@link
 * app.comanda.tenancy.provisioning.NewTenantFurnishing}. Calls tenancy and the kernel.
 */
@NullMarked
package app.comanda.tenancy.provisioning;

import org.jspecify.annotations.NullMarked;
