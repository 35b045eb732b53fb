/** What is to be printed, what became of it, and who asked for it. */
@NullMarked
package app.comanda.printing.job;

import org.jspecify.annotations.NullMarked;
