/** House accounts: guests and firms that sign for their bills, up to a limit, and pay later. */
@NullMarked
package app.comanda.guest.houseaccount;

import org.jspecify.annotations.NullMarked;
