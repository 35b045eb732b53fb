import { splitByItems, splitEqually } from "../money";
import { spread } from "../money/spread";
import type { Shares } from "./bodies";
import { type How, type OpenOrder, type Part, billOfOrder } from "./open-order";

/** How guests want to share a bill. */
export interface Plan {
  readonly how: How;
  /** For EQUAL: how many; for AMOUNT: what each pays. */
  readonly amounts?: readonly number[];
  readonly shares?: readonly Shares[];
}

/** The seats that lines of an order name. */
export function seatsOf(order: OpenOrder): number[] {
  return [...new Set(order.lines.flatMap((line) => line.seat ?? []))].sort((a, b) => a - b);
}

/** Every seat has what was ordered for it, and an equal share of what was ordered for the table. */
export function sharesBySeat(order: OpenOrder): Shares[] {
  const seats = seatsOf(order);
  return order.lines.map((line) => ({
    lineId: line.id,
    weights: seats.map((seat) => (line.seat === undefined || line.seat === seat ? 1 : 0)),
  }));
}

/**
 * The parts as the server makes them of the same plan, to the cent.
 *
 * @param ids of the parts, as many as there shall be
 */
export function divide(order: OpenOrder, plan: Plan, ids: readonly string[]): Part[] {
  const bill = billOfOrder(order);
  if (plan.how === "EQUAL" || plan.how === "AMOUNT") {
    const totals = plan.how === "EQUAL" ? splitEqually(bill.total, ids.length) : (plan.amounts ?? []);
    return ids.map((id, i) => ({ id, number: i + 1, total: totals[i] ?? 0, lines: [] }));
  }
  const shares = plan.how === "BY_SEAT" ? sharesBySeat(order) : (plan.shares ?? []);
  const weights = bill.lines.map((line) => shares.find((one) => one.lineId === line.id)?.weights ?? ids.map(() => 0));
  const guests = splitByItems(bill, weights);
  const tips = spread(BigInt(bill.tip), guests.map((guest) => BigInt(guest.totals.beforeTip))).map(Number);
  const seats = plan.how === "BY_SEAT" ? seatsOf(order) : [];
  return guests.map((guest, i) => ({
    id: ids[i] ?? "",
    number: i + 1,
    ...(seats[i] === undefined ? {} : { seat: seats[i] }),
    total: guest.totals.beforeTip + (tips[i] ?? 0),
    lines: bill.lines.flatMap((line, at) => {
      const row = weights[at] ?? [];
      const own = row[i] ?? 0;
      const gross = guest.lines[at]?.gross ?? 0;
      return own > 0 ? [{ lineId: line.id, shares: own, ofShares: row.reduce((a, b) => a + b, 0), gross }] : [];
    }),
  }));
}
