/**
 * Money for orders: payments, their attempts, and the port to those who move it.
 *
 * <p>Records an attempt before money is asked for, so that an answer that never comes is known to be missing. Calls
 * ordering to settle the order; its adapters live in packages of their own that nobody imports.
 */
@NullMarked
package app.comanda.payment;

import org.jspecify.annotations.NullMarked;
