/**
 * Orders in the back office: the list, and one order with its explained total. Decides nothing: calls ordering, payment and
 * audit.
 */
@NullMarked
package app.comanda.web.ordering;

import org.jspecify.annotations.NullMarked;
