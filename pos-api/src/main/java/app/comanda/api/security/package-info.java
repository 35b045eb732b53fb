/**
 * Who calls the API: verifies bearer tokens against Keycloak's keys, hands caller and roles to the container, and refuses
 * what no rule allows.
 *
 * <p>Owns no accounts and no passwords, keeps nothing of a token but what it says, and never logs one. Calls Keycloak for
 * its public keys and {@code tenancy} to say whose restaurant the request is for.
 */
@NullMarked
package app.comanda.api.security;

import org.jspecify.annotations.NullMarked;
