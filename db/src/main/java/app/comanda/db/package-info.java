/** Brings a database to the version of this code. Runs as the owner of the schema, never as the application. */
@NullMarked
package app.comanda.db;

import org.jspecify.annotations.NullMarked;
