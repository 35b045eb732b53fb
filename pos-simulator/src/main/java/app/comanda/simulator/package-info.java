/**
 * Plays the payment vendors over HTTP, as they behave: approves, declines, waits, answers late or not at all, sends its
 * webhooks twice, late or in the wrong order. No money moves.
 *
 * <p>A vendor is a class in a package of its own; what all of them share is here. Knows nothing of the other modules, as
 * the real vendors do not.
 */
@NullMarked
package app.comanda.simulator;

import org.jspecify.annotations.NullMarked;
