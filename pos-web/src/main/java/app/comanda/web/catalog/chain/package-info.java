/** Pages about a chain's menu. */
@NullMarked
package app.comanda.web.catalog.chain;

import org.jspecify.annotations.NullMarked;
