/**
 * What guests have with the house beyond one bill: gift cards, and accounts on which they sign and pay later.
 *
 * <p>Both are tenders of payment, and ledgers: what is on a card or owed on an account is the sum of its entries, and no
 * entry is ever changed.
 */
@NullMarked
package app.comanda.guest;

import org.jspecify.annotations.NullMarked;
