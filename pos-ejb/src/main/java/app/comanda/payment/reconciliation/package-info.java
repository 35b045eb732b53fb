/**
 * Our books held against the vendors': each night, for each account, what we believe to have moved on its last day and what
 * the vendor says; and which payments went to the bank with which payout. It changes no payment but for what the vendor kept
 * of it, and asks about those that nobody knew to be paid.
 */
@NullMarked
package app.comanda.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
