/**
 * The service charge of an outlet: how much, with which taxes, on which orders.
 *
 * <p>Never reckons it: an order keeps the charge among its terms, and pricing works it out.
 */
@NullMarked
package app.comanda.ordering.charge;

import org.jspecify.annotations.NullMarked;
