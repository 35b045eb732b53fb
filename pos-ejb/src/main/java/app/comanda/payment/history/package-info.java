/** Payments by vendors as whoever runs the place looks them up: which there are, which need a person, what happened to one. */
@NullMarked
package app.comanda.payment.history;

import org.jspecify.annotations.NullMarked;
