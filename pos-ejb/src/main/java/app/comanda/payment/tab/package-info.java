/**
 * Tabs: an amount is held on a guest's card while the bill grows, and taken with the tip in the end, or let go. Taking it is
 * a payment like any other; until then nothing of it is on the bill. Calls a vendor in no transaction.
 */
@NullMarked
package app.comanda.payment.tab;

import org.jspecify.annotations.NullMarked;
