/**
 * What happens, told at once to those who listen: numbered events by outlet and topic, kept for an hour, carried to every
 * node by the broker.
 *
 * <p>Listens to the contexts whose facts it tells, decides nothing, and is imported by none of them. Who listens, and over
 * which wire, is the API's matter.
 */
@NullMarked
package app.comanda.realtime;

import org.jspecify.annotations.NullMarked;
