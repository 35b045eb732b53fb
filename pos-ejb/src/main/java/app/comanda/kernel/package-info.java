/**
 * The words that every context shares: money, quantities, ids, the one exception, the clock.
 *
 * <p>Owns no entities and no rules of a restaurant; calls nobody.
 */
@NullMarked
package app.comanda.kernel;

import org.jspecify.annotations.NullMarked;
