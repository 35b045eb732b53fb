/** Printers over HTTP: for those who set them up, for tills that want paper, and for the agent that prints it. */
@NullMarked
package app.comanda.api.printing;

import org.jspecify.annotations.NullMarked;
