/**
 * Cards by Stripe: on a page of Stripe (typed, or from a wallet) and on its readers.
 *
 * <p>Speaks Stripe's API of the version that its library pins. Each restaurant has an account of its own there, either by
 * its own key or connected to Comanda's; then the money goes to the restaurant directly, and Comanda's share is taken off.
 */
@NullMarked
package app.comanda.payment.stripe;

import org.jspecify.annotations.NullMarked;
