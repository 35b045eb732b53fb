/**
 * Calls of payment vendors: proven, kept once, answered at once, and acted on from a queue. A call is believed in nothing
 * but which payment to ask its vendor about.
 */
@NullMarked
package app.comanda.payment.webhook;

import org.jspecify.annotations.NullMarked;
