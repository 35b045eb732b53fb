/** Payments over HTTP. */
@NullMarked
package app.comanda.api.payment;

import org.jspecify.annotations.NullMarked;
