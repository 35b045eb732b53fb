/**
 * The door of the back office: sign-in through Keycloak, who may enter, for whose restaurant, and how a session ends.
 *
 * <p>Owns the HTTP session's {@link app.comanda.web.security.Sitting} and the security headers. Knows no page; what a role
 * may open beyond the door is the pages' own matter. Calls Keycloak and {@code tenancy}.
 */
@NullMarked
package app.comanda.web.security;

import org.jspecify.annotations.NullMarked;
