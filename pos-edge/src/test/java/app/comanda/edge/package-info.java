/** Tests of the print agent; the journeys run the whole of it. */
@NullMarked
package app.comanda.edge;

import org.jspecify.annotations.NullMarked;
