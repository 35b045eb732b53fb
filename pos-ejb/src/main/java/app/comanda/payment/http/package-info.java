/**
 * How vendors' APIs are called over HTTP: once, with a time-out, and telling what was surely never sent from what got no
 * answer. Adapters build on it; it knows none of them.
 */
@NullMarked
package app.comanda.payment.http;

import org.jspecify.annotations.NullMarked;
