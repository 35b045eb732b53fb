/**
 * Where guests sit: the floor plans of an outlet, their tables, and the visits of parties at them.
 *
 * <p>Knows nothing of what is ordered there; orders refer to a visit.
 */
@NullMarked
package app.comanda.ordering.table;

import org.jspecify.annotations.NullMarked;
