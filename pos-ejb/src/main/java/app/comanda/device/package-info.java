/**
 * The devices of an outlet: terminals, their enrolment by one-time codes, their keys, and the numbers that each of them
 * gives to orders and receipts.
 *
 * <p>Never decides who works at a terminal. Calls tenancy, audit and the kernel; that a terminal's key is right, {@code
 * comanda.enter} checks as each transaction begins.
 */
@NullMarked
package app.comanda.device;

import org.jspecify.annotations.NullMarked;
