/**
 * Plays a file of past orders into a tenant of its own, through the public API, and never one of them twice.
 *
 * <p>Reads the whole file before anything is written: a file with a malformed row is refused.
 */
@NullMarked
package app.comanda.server.replay;

import org.jspecify.annotations.NullMarked;
