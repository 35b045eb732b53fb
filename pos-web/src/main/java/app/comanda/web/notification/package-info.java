/**
 * The log of what was sent to people, in the back office. Decides nothing: calls notification.
 */
@NullMarked
package app.comanda.web.notification;

import org.jspecify.annotations.NullMarked;
