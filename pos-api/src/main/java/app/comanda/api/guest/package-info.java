/** Gift cards and house accounts, as JSON. */
@NullMarked
package app.comanda.api.guest;

import org.jspecify.annotations.NullMarked;
