/**
 * Paper: the printers of an outlet, what waits to be printed there, and the agent in the outlet's network that prints it.
 *
 * <p>Listens to the kitchen, asks payment for receipts, and is imported by neither. Never calls a printer itself, and never
 * hands out a job twice without saying so on the paper.
 */
@NullMarked
package app.comanda.printing;

import org.jspecify.annotations.NullMarked;
