/** The tenant's people over HTTP. */
@NullMarked
package app.comanda.api.staff;

import org.jspecify.annotations.NullMarked;
