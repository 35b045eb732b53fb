/** The accounts that a restaurant has with payment vendors: which methods it takes, at which outlets, with which keys. */
@NullMarked
package app.comanda.payment.account;

import org.jspecify.annotations.NullMarked;
