/** What became of journals of tills, for managers. */
@NullMarked
package app.comanda.web.sync;

import org.jspecify.annotations.NullMarked;
