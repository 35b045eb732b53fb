/** Drawers and shifts over HTTP. */
@NullMarked
package app.comanda.api.till;

import org.jspecify.annotations.NullMarked;
