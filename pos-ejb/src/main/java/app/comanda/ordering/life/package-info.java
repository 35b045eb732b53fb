/**
 * What may be done with an order, and when: one table, drawn in {@code docs/order-life.md}.
 *
 * <p>{@link app.comanda.ordering.life.Progress} is where an order stands; it asks {@link
 * app.comanda.ordering.life.OrderLife} before each step, as the order does before each of its verbs.
 */
@NullMarked
package app.comanda.ordering.life;

import org.jspecify.annotations.NullMarked;
