/** Dividing a bill among guests so that no cent is lost; the section "Splitting" of docs/money.md. */
@NullMarked
package app.comanda.pricing.split;

import org.jspecify.annotations.NullMarked;
