/**
 * The order: what guests asked for, at which price, and how far it has come.
 *
 * <p>Owns orders and their lines, their prices as sold, their states. Prices come from the catalogue's price book and
 * the money engine, never from the caller. Calls catalog, pricing, device; publishes {@link
 * app.comanda.ordering.OrderPlaced} and its kin; knows nothing of how money arrives or food is cooked.
 *
 * <p>Read {@link app.comanda.ordering.Order} first. It is made of where it came from ({@link
 * app.comanda.ordering.Origin}), how far it is ({@link app.comanda.ordering.life.Progress}), whom it serves ({@link
 * app.comanda.ordering.table.Service}), the terms of its bill and the money ({@link app.comanda.ordering.Balance}); what
 * is done with it is done at {@link app.comanda.ordering.OrderBill}, {@link app.comanda.ordering.Adjusting}, {@link
 * app.comanda.ordering.OrderCooking} and {@link app.comanda.ordering.OrderSeating}.
 */
@NullMarked
package app.comanda.ordering;

import org.jspecify.annotations.NullMarked;
