/**
 * The order: what guests asked for, at which price, and how far it has come.
 *
 * <p>Owns orders and their lines, their prices as sold, their states. Prices come from the catalogue's price book and
 * the money engine, never from the caller. Calls catalog, pricing, device; publishes {@link
 * app.comanda.ordering.OrderPlaced} and its kin; knows nothing of how money arrives or food is cooked.
 */
@NullMarked
package app.comanda.ordering;

import org.jspecify.annotations.NullMarked;
