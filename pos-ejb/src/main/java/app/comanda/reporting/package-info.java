/**
 * What was sold: read-only questions to the database, answered by business date in the outlet's own time zone.
 *
 * <p>Owns no facts and never changes any; nobody imports it. Cancelled orders are nowhere counted. Every sum is exact, in
 * minor units of one currency.
 */
@NullMarked
package app.comanda.reporting;

import org.jspecify.annotations.NullMarked;
