/** Kitchen tickets over HTTP. */
@NullMarked
package app.comanda.api.kitchen;

import org.jspecify.annotations.NullMarked;
