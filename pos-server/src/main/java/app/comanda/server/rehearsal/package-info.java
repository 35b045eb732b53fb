/**
 * A tenant for commands that play restaurant, {@code replay} and {@code bench}: made through the API like any other,
 * with its people's accounts finished in the embedded Keycloak.
 */
@NullMarked
package app.comanda.server.rehearsal;

import org.jspecify.annotations.NullMarked;
