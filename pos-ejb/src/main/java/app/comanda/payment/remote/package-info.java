/**
 * Money that a vendor moves: the attempt is committed, then the vendor is called in no transaction, then the outcome is
 * committed. What became of a call without an answer is asked, never guessed, and never called again blindly.
 */
@NullMarked
package app.comanda.payment.remote;

import org.jspecify.annotations.NullMarked;
