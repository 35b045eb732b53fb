/**
 * Messages that could not be delivered, in the back office. Decides nothing: calls messaging.
 */
@NullMarked
package app.comanda.web.messaging;

import org.jspecify.annotations.NullMarked;
