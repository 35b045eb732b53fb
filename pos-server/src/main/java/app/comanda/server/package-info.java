/**
 * Runs the product on one machine: PostgreSQL, Keycloak, Artemis, a local mailbox and Payara Micro with the EAR.
 *
 * <p>Owns ports, secrets, the data folder and the life of every process. Knows no rule of a restaurant and never
 * reads the product's tables except to back them up. Calls {@code app.comanda.db} to migrate before it deploys.
 */
@NullMarked
package app.comanda.server;

import org.jspecify.annotations.NullMarked;
