/** What is given back of what was sold, exactly and in any steps; the section "Refunds" of docs/money.md. */
@NullMarked
package app.comanda.pricing.refund;

import org.jspecify.annotations.NullMarked;
