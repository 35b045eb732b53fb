/**
 * The server's side of a terminal's journal: takes the acts of a device in their order, each once, checks that the device
 * wrote them, does them through the use cases of the other contexts, and keeps what could not be done as told for a
 * manager (docs/sync.md).
 *
 * <p>Never changes or drops an event, and decides nothing about prices: what was printed holds.
 */
@NullMarked
package app.comanda.sync;

import org.jspecify.annotations.NullMarked;
