import type { Card, Deed, Person } from "../device";
import type { Act } from "../journal";
import type { Menu } from "../menu/menu";
import { calculate } from "../money";
import { type Granted, type OpenOrder, type OrderLine, billOfOrder, ungranted } from "../service/open-order";
import { without } from "../service/overlay";
import { type Cart, type CartDiscount, discountsOf, requestOf } from "./cart";
import { type Approval, mayAlone } from "./house";

/** A discount, and what it takes off the total when its turn comes. */
export interface Taken {
  readonly discount: CartDiscount;
  readonly off: number;
}

export function deedOf(discount: CartDiscount): Deed {
  if (discount.kind === "COMP") return "COMP";
  return discount.lineId === undefined ? "ORDER_DISCOUNT" : "LINE_DISCOUNT";
}

/** What each discount takes off, one after the other, as the journal tells them and the server reckons them. */
export function takenOff(cart: Cart, card: Card, menu: Menu): Taken[] {
  const discounts = discountsOf(cart);
  const totals = [...discounts, null].map((_, i) => totalOf({ ...cart, discounts: discounts.slice(0, i) }, card, menu));
  return discounts.map((discount, i) => ({ discount, off: totals[i]! - totals[i + 1]! }));
}

/** The total with none of the discounts: what `order.placed` says. */
export function undiscounted(cart: Cart, card: Card, menu: Menu): number {
  return totalOf({ ...cart, discounts: [] }, card, menu);
}

/** The first that nobody has let pass as it is now: an approval is for one amount. */
export function unapproved(cart: Cart, card: Card, menu: Menu, who: Person): Taken | null {
  return takenOff(cart, card, menu).find(({ discount, off }) => !mayAlone(card, who, deedOf(discount), off) && discount.approval?.amount !== off) ?? null;
}

/** As the journal says it, docs/sync.md. */
export function discountAct(discount: CartDiscount, orderId: string, outletId: string): Act {
  const { id: discountId, lineId, kind, name: _, ...size } = discount;
  const line = lineId === undefined ? {} : { lineId };
  const body = { orderId, outletId, discountId, ...line, ...size };
  if (kind === "COMP") return { kind: "line.comped", body };
  return { kind: lineId === undefined ? "order.discounted" : "line.discounted", body };
}

export function withdrawalAct(discountId: string, orderId: string, outletId: string): Act {
  return { kind: "discount.withdrawn", body: { orderId, outletId, discountId } };
}

/** What the total of an order is more without that discount. */
export function moreWithout(order: OpenOrder, discountId: string): number {
  return billOfOrder(ungranted(order, discountId)).total - billOfOrder(order).total;
}

/** A line of an order that is there, or so much of it, to be taken off its bill. */
export interface TakingOff {
  readonly lineId: string;
  /** Decimal string; all of it where it is left out. */
  readonly quantity?: string;
  readonly reasonId?: string;
  readonly note?: string;
  readonly approval?: Approval;
}

export function takingOffAct(what: TakingOff, orderId: string, outletId: string): Act {
  return { kind: "line.voided", body: { orderId, outletId, ...what } };
}

/** What the total of an order is less without that. */
export function offWithout(order: OpenOrder, { lineId, quantity }: TakingOff): number {
  return billOfOrder(order).total - billOfOrder(without(order, lineId, quantity)).total;
}

/** A combo, so many of it, off the bill: each of its parts by itself, as the server knows only lines. */
export function takingOffAll(parts: readonly OrderLine[], pieces: number): TakingOff[] {
  return parts.map(({ id, quantity }) => ({ lineId: id, ...(pieces < Number(quantity) ? { quantity: String(pieces) } : {}) }));
}

/** What each of them takes off the total, one after the other. */
export function offEach(order: OpenOrder, what: readonly TakingOff[]): number[] {
  let left = order;
  return what.map((one) => {
    const off = offWithout(left, one);
    left = without(left, one.lineId, one.quantity);
    return off;
  });
}

/** What a discount takes off the total of an order that is there, after those that it has. */
export function offOrder(order: OpenOrder, discount: CartDiscount): number {
  const { id, lineId, kind, percent, amount } = discount;
  const granted: Granted = { id, ...(kind === "COMP" ? { percent: "100" } : percent === undefined ? { amount: amount ?? 0 } : { percent }) };
  const cheaper =
    lineId === undefined
      ? { ...order, discounts: [...order.discounts, granted] }
      : { ...order, lines: order.lines.map((line) => (line.id === lineId ? { ...line, discounts: [...(line.discounts ?? []), granted] } : line)) };
  return billOfOrder(order).total - billOfOrder(cheaper).total;
}

export function give(cart: Cart, discount: CartDiscount): Cart {
  const others = discountsOf(cart).filter((one) => one.id !== discount.id);
  return { ...cart, discounts: [...others, discount] };
}

export function withdraw(cart: Cart, discountId: string): Cart {
  return { ...cart, discounts: discountsOf(cart).filter((one) => one.id !== discountId) };
}

/** The same discount, let pass by a manager; it keeps its turn. */
export function approve(cart: Cart, discount: CartDiscount): Cart {
  return { ...cart, discounts: discountsOf(cart).map((one) => (one.id === discount.id ? discount : one)) };
}

function totalOf(cart: Cart, card: Card, menu: Menu): number {
  return calculate(requestOf(cart, card, menu, "charge")).total;
}
