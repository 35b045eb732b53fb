/** What stands at the addresses that machines ask: who may read the metrics. */
@NullMarked
package app.comanda.web.operations;

import org.jspecify.annotations.NullMarked;
