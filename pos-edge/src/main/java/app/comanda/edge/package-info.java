/**
 * The print agent of an outlet: takes what the server has to print, prints it on the printers of the network that it stands
 * in, and tells what became of it.
 *
 * <p>Knows nothing of the other modules but the API's {@code /print-agent}; decides nothing but which of two printers.
 */
@NullMarked
package app.comanda.edge;

import org.jspecify.annotations.NullMarked;
