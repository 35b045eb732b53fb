/** Midtrans' Core API, as far as QRIS goes. */
@NullMarked
package app.comanda.simulator.midtrans;

import org.jspecify.annotations.NullMarked;
