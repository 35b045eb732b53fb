/**
 * When an outlet takes orders: opening hours and holidays by its own clock, which channels are open to guests, and the
 * pickup slots that keep the kitchen from drowning.
 *
 * <p>Decides whether an order may come now and takes its place in a slot; never changes an order itself.
 */
@NullMarked
package app.comanda.ordering.schedule;

import org.jspecify.annotations.NullMarked;
