/**
 * The PINs with which staff say who they are at a till.
 *
 * <p>Kept as a slow hash with a pepper that is not in the database; never logged, told or exported.
 */
@NullMarked
package app.comanda.staff.pin;

import org.jspecify.annotations.NullMarked;
