/**
 * The cash drawer at a terminal: who has charge of it from when to when, and what goes in and out beside sales.
 *
 * <p>Knows nothing of payments: what they add to a shift, and so what must be in the drawer at the end, payment.till
 * works out.
 */
@NullMarked
package app.comanda.staff.drawer;

import org.jspecify.annotations.NullMarked;
