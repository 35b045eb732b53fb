/**
 * What is sold out, and what is counted down to it, outlet by outlet.
 *
 * <p>Owns the countdowns. Orders take their portions here, in their own transaction, so that nothing is sold twice; staff
 * set them. Publishes {@link app.comanda.catalog.soldout.ItemAvailabilityChanged}. Calls audit, messaging, tenancy and the
 * kernel.
 */
@NullMarked
package app.comanda.catalog.soldout;

import org.jspecify.annotations.NullMarked;
