/**
 * The audit trail in the back office. Decides nothing: calls audit.
 */
@NullMarked
package app.comanda.web.audit;

import org.jspecify.annotations.NullMarked;
