/**
 * Guests pay on their own phones: an address for a bill, what its page shows, and what can be done there. Nobody is signed in;
 * who has the address pays that bill and nothing else.
 *
 * <p>Moves no money itself: it asks {@code payment.remote}, as a till does.
 */
@NullMarked
package app.comanda.payment.link;

import org.jspecify.annotations.NullMarked;
