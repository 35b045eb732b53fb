/**
 * What was taken off bills and by whom: voids, comps, discounts, service charges.
 *
 * <p>The order does it and reckons its bill; here the reason, the approver and the amount are kept. Never edits what was
 * noted: what is taken back is marked as withdrawn.
 */
@NullMarked
package app.comanda.ordering.adjustment;

import org.jspecify.annotations.NullMarked;
