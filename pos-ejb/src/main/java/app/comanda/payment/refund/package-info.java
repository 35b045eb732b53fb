/**
 * Money goes back: by line and quantity, by a free amount, or all of it, to the tenders that paid.
 *
 * <p>The money engine says what goes back of what; this package knows to whom, and never gives back more than was paid.
 */
@NullMarked
package app.comanda.payment.refund;

import org.jspecify.annotations.NullMarked;
