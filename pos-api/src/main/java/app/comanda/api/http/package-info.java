/** What all resources share: JSON, problems, request ids, limits, idempotency, cursors. */
@NullMarked
package app.comanda.api.http;

import org.jspecify.annotations.NullMarked;
