/** Cash in the drawer. */
@NullMarked
package app.comanda.payment.cash;

import org.jspecify.annotations.NullMarked;
