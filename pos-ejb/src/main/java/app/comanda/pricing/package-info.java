/**
 * What a bill comes to, and why: line prices, discounts, charges, taxes, tips, cash rounding, splitting, refunds and
 * combos. {@code docs/money.md} tells the calculation.
 *
 * <p>Owns pure functions and their records. Never reads a clock, a database or a configuration, never uses floating
 * point, and knows neither menus nor orders. Calls nobody but {@code kernel}.
 *
 * <p>All amounts are whole minor units of the bill's currency, as {@code long}, at most {@link
 * app.comanda.kernel.Money#MAX}. Requests hold what came over the wire, unchecked; {@link
 * app.comanda.pricing.Pricing#price} refuses what is wrong with them by a {@link
 * app.comanda.kernel.BusinessException} that names the field.
 */
@NullMarked
package app.comanda.pricing;

import org.jspecify.annotations.NullMarked;
