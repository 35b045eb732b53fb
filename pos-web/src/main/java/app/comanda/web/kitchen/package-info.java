/** The kitchen in the back office: where what is cooked. */
@NullMarked
package app.comanda.web.kitchen;

import org.jspecify.annotations.NullMarked;
