/**
 * One bill becomes several: by seat, by item, in equal parts or by amounts.
 *
 * <p>The order stays the unit of sale; a {@link app.comanda.ordering.split.BillPart} is what one guest pays of it. The
 * money engine divides, never this package.
 */
@NullMarked
package app.comanda.ordering.split;

import org.jspecify.annotations.NullMarked;
