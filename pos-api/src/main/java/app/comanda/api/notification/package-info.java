/** Webhooks of restaurants, as JSON. */
@NullMarked
package app.comanda.api.notification;

import org.jspecify.annotations.NullMarked;
