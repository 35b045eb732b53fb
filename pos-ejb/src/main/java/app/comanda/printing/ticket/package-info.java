/** Kitchen tickets on paper: what is new of them, and how it looks. */
@NullMarked
package app.comanda.printing.ticket;

import org.jspecify.annotations.NullMarked;
