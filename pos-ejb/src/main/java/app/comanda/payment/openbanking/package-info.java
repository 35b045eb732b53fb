/**
 * Money from bank account to bank account: TrueLayer, and the port for a payment initiator (PISP) of its own right that
 * speaks the UK's open banking standard (OBIE). Imported by nobody.
 */
@NullMarked
package app.comanda.payment.openbanking;

import org.jspecify.annotations.NullMarked;
