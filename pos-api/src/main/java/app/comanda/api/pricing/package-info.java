/** Quotes over HTTP. */
@NullMarked
package app.comanda.api.pricing;

import org.jspecify.annotations.NullMarked;
