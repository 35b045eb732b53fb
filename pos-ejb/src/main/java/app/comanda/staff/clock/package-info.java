/**
 * When people work: they clock in and out themselves, managers correct what was forgotten.
 *
 * <p>Pays no wages and plans no shifts; the drawer's shifts are another thing.
 */
@NullMarked
package app.comanda.staff.clock;

import org.jspecify.annotations.NullMarked;
