/** Pages of drawers and shifts. */
@NullMarked
package app.comanda.web.till;

import org.jspecify.annotations.NullMarked;
