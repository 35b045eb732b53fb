/**
 * What was sold: questions to the database, answered by business date in the outlet's own time zone.
 *
 * <p>Owns no facts and never changes any; nobody imports it. What it keeps are sums that it can reckon anew at any time. Cancelled orders are nowhere counted. Every sum is exact, in
 * minor units of one currency.
 */
@NullMarked
package app.comanda.reporting;

import org.jspecify.annotations.NullMarked;
