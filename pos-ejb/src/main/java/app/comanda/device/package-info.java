/**
 * The devices of an outlet: terminals, their enrolment by one-time codes, their keys, and the numbers that each of them
 * gives to orders and receipts.
 *
 * <p>Never decides who works at a terminal. Calls tenancy, audit and the kernel.
 */
@NullMarked
package app.comanda.device;

import org.jspecify.annotations.NullMarked;
