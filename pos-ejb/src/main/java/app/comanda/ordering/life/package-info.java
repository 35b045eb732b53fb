/**
 * What may be done with an order, and when: one table, drawn in {@code docs/order-life.md}.
 *
 * <p>Never does anything itself; the order asks before each of its verbs.
 */
@NullMarked
package app.comanda.ordering.life;

import org.jspecify.annotations.NullMarked;
