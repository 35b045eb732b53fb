/**
 * Combos: one price for a choice out of each of several groups. An item that has groups is a combo.
 *
 * <p>Owns the groups and what may be chosen from them, and finds a guest's choice in them. What the parts are sold for is
 * computed by {@code pricing}. Calls audit, tenancy and the kernel.
 */
@NullMarked
package app.comanda.catalog.combo;

import org.jspecify.annotations.NullMarked;
