/** Orders over HTTP. */
@NullMarked
package app.comanda.api.ordering;

import org.jspecify.annotations.NullMarked;
