/**
 * QRIS, Indonesia's code that every bank's and wallet's app reads, by two vendors that make the code and tell when it was
 * paid: Midtrans and Xendit. Each is an adapter of its own over one way of calling; nobody imports them.
 */
@NullMarked
package app.comanda.payment.qris;

import org.jspecify.annotations.NullMarked;
