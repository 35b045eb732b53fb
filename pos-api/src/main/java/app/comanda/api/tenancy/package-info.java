/** Outlets over HTTP. */
@NullMarked
package app.comanda.api.tenancy;

import org.jspecify.annotations.NullMarked;
