/**
 * What the kitchen cooks: tickets, made from lines that were sent, and how far they are.
 *
 * <p>Never edits a ticket: what comes later to an order is another ticket. Listens to ordering and tells it of progress.
 */
@NullMarked
package app.comanda.kitchen;

import org.jspecify.annotations.NullMarked;
