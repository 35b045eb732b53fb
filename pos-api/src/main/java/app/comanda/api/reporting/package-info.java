/** Reports over HTTP, as JSON and as CSV for spreadsheets. */
@NullMarked
package app.comanda.api.reporting;

import org.jspecify.annotations.NullMarked;
