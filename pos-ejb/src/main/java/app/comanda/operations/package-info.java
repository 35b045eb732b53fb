/**
 * What the house tells those who run it, and does for itself: readiness, metrics, log lines, nightly housekeeping.
 *
 * <p>Watches the contexts and changes nothing of theirs; nobody imports it.
 */
@NullMarked
package app.comanda.operations;

import org.jspecify.annotations.NullMarked;
