/** The printers of an outlet: where each is, and what it is for. */
@NullMarked
package app.comanda.printing.printer;

import org.jspecify.annotations.NullMarked;
