/** Stripe, as far as a restaurant meets it: pages, intents, readers, refunds, balance, payouts, connected accounts. */
@NullMarked
package app.comanda.simulator.stripe;

import org.jspecify.annotations.NullMarked;
