/** The adapters against the simulator's vendors, over HTTP. */
@NullMarked
package app.comanda.payment.openbanking;

import org.jspecify.annotations.NullMarked;
