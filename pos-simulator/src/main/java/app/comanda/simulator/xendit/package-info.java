/** Xendit's QR codes, their payments and refunds, and its list of movements. */
@NullMarked
package app.comanda.simulator.xendit;

import org.jspecify.annotations.NullMarked;
