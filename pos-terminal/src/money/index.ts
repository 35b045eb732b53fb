/**
 * The money engine: what docs/money.md says, to the minor unit as the server says it, without a network.
 *
 * `calculate(request)` makes a bill with its explanation, which `tell` puts into words; `splitEqually` and
 * `splitByItems` divide a bill among guests, `refundOf` gives back of a sold line, `comboPrices` prices a combo's
 * components, `formatMoney` writes an amount. All are pure. Amounts are whole minor units, quantities and percentages
 * decimal strings; wrong input throws a `Refusal` with the server's code and field.
 */
export { calculate } from "./calculate";
export { toCoins } from "./coins";
export { comboPrices } from "./combo";
export { exponentOf } from "./currency";
export { formatAmount, formatMoney } from "./format";
export { type GivenBack, OpenBill, handedOut } from "./giving-back";
export { Refusal } from "./refusal";
export { refundOf, refundedTaxes } from "./refund";
export { type GuestBill, type GuestTotals, splitByItems, splitEqually } from "./split";
export { tell } from "./tell";
export type * from "./types";
