/** Tenants, for chain admins, and outlets, for owners, over HTTP. */
@NullMarked
package app.comanda.api.tenancy;

import org.jspecify.annotations.NullMarked;
