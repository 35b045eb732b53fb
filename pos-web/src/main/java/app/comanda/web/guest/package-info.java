/** Pages of gift cards and house accounts. */
@NullMarked
package app.comanda.web.guest;

import org.jspecify.annotations.NullMarked;
