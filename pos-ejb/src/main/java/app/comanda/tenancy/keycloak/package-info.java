/**
 * Accounts in Keycloak, through its admin API and the provisioner's service account.
 *
 * <p>That account sees the users of all tenants, so everything here compares the tenant itself. Imported by nobody.
 */
@NullMarked
package app.comanda.tenancy.keycloak;

import org.jspecify.annotations.NullMarked;
