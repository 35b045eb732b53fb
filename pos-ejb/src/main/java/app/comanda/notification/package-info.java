/**
 * Mail to guests: what was asked for by events, sent once, and the log of every delivery.
 *
 * <p>Never speaks to a mail server inside a transaction: an attempt is recorded, the mail is sent, the outcome is recorded.
 * A failure goes back to the broker, which delivers the event again later. Listens to payment; nobody calls it.
 */
@NullMarked
package app.comanda.notification;

import org.jspecify.annotations.NullMarked;
