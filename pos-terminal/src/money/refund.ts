import { quantity } from "./decimal";
import { at, minorUnits, nearest } from "./exact";
import { refuse } from "./refusal";
import { spread } from "./spread";
import type { Columns, TaxShare } from "./types";

/**
 * What refunding some more of a line gives back; in whatever steps all of it is refunded, all of it is given back.
 *
 * @param sold the line's columns as sold
 * @param soldQuantity how much was sold; like the others a decimal string with at most three decimals
 * @param refunded how much of that was refunded before
 * @param more how much is refunded now
 */
export function refundOf(sold: Columns, soldQuantity: string, refunded: string, more: string): Columns {
  const all = quantity(soldQuantity, "soldQuantity");
  const before = quantity(refunded, "refunded");
  const after = before + quantity(more, "quantity");
  if (all === 0n) refuse("refund.nothing_sold", "soldQuantity", "must be above 0");
  if (after > all) refuse("refund.above_sold", "quantity", "is more than was sold and not yet refunded");
  const back = (column: number): number => Number(proportion(column, after, all) - proportion(column, before, all));
  return {
    gross: back(sold.gross),
    lineDiscount: back(sold.lineDiscount),
    orderDiscount: back(sold.orderDiscount),
    tax: back(sold.tax),
  };
}

/**
 * Divides a refund's tax among the line's taxes by what is not yet refunded of each: none ever gives back more than it
 * took, and the last refund clears all of them.
 *
 * @param open the line's taxes as sold, less what earlier refunds gave back of each
 */
export function refundedTaxes(tax: number, open: readonly TaxShare[]): TaxShare[] {
  const parts = spread(minorUnits(tax, "tax"), open.map((share) => BigInt(share.amount)));
  return open.map((share, i) => ({ id: share.id, amount: Number(at(parts, i)) }));
}

function proportion(column: number, part: bigint, whole: bigint): bigint {
  return nearest(BigInt(column) * part, whole, "HALF_UP");
}
