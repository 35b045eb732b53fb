/**
 * Journeys: what people do, over HTTP and in a browser, against the whole running product.
 *
 * <p>One product is started for all of them, on free ports and in a data folder below {@code target}.
 */
@NullMarked
package app.comanda.journey;

import org.jspecify.annotations.NullMarked;
