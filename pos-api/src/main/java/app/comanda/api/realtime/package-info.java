/**
 * Realtime over WebSocket: who may listen, to what, and how fast he must be. See docs/realtime.md for the protocol.
 *
 * <p>Translates, and keeps the limits of a connection; numbering and order are {@code realtime}'s.
 */
@NullMarked
package app.comanda.api.realtime;

import org.jspecify.annotations.NullMarked;
