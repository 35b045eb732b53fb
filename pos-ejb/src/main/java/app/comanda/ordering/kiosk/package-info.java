/**
 * Guests who order for themselves at a kiosk.
 *
 * <p>An order of theirs is like any other, but nobody of the staff has seen the guest: it is never cooked before it is paid,
 * and a kiosk places only so many.
 */
@NullMarked
package app.comanda.ordering.kiosk;

import org.jspecify.annotations.NullMarked;
