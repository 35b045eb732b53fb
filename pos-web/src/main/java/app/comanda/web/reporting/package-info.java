/**
 * Reports in the back office. Decides nothing: calls reporting.
 */
@NullMarked
package app.comanda.web.reporting;

import org.jspecify.annotations.NullMarked;
