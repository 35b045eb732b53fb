/** A chain's menu over HTTP. */
@NullMarked
package app.comanda.api.catalog.chain;

import org.jspecify.annotations.NullMarked;
