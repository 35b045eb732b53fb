/** Printers in the back office: setting them up, and seeing what waits or went wrong. */
@NullMarked
package app.comanda.web.printing;

import org.jspecify.annotations.NullMarked;
