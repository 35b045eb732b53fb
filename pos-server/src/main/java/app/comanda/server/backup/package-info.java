/**
 * Copies the product's database and Keycloak's into one file, and back.
 *
 * <p>Knows tables only by what PostgreSQL tells about them, so a new table is backed up without a word here. Never
 * makes or changes a table but the monthly partitions that a backup needs.
 */
@NullMarked
package app.comanda.server.backup;

import org.jspecify.annotations.NullMarked;
