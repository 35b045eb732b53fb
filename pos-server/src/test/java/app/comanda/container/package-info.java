/**
 * Tests inside Payara Micro, by Arquillian: the use cases as the container calls them, on a real PostgreSQL, without the
 * broker, Keycloak and HTTP that the journeys add.
 */
@NullMarked
package app.comanda.container;

import org.jspecify.annotations.NullMarked;
