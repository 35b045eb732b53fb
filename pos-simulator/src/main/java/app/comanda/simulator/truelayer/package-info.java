/** TrueLayer's payments v3 as its callers see it: tokens, signed requests, the bank page, refunds, signed webhooks. */
@NullMarked
package app.comanda.simulator.truelayer;

import org.jspecify.annotations.NullMarked;
