/**
 * Telling programs of others what happens: a signed call to an address that an owner named, again and again until it is
 * taken, and a log of them that can be sent anew.
 *
 * <p>Never calls inside a transaction: an attempt is recorded, the call is made, the outcome is recorded. Listens to
 * ordering and payment; nobody but the back office and the API calls it.
 */
@NullMarked
package app.comanda.notification.hook;

import org.jspecify.annotations.NullMarked;
