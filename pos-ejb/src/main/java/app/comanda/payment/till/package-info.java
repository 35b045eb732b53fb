/**
 * The till: opening a shift, counting the drawer, closing it, and the X and Z reports of what it took.
 *
 * <p>What the shift itself is, staff.drawer knows; here payments, refunds and orders are summed for it (docs/drawer.md).
 */
@NullMarked
package app.comanda.payment.till;

import org.jspecify.annotations.NullMarked;
