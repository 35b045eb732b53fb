import type { Card } from "../device";
import type { Act, JournalEvent, Numbers } from "../journal";
import { newId } from "../kit/ids";
import type { Menu } from "../menu/menu";
import { type Bill, calculate } from "../money";
import { type Given, paying, placing, settle } from "../service/acts";
import type { Paid, Placed } from "../service/bodies";
import { type OpenOrder, type Part, billOfOrder, dueOf, paidOf, requestOfOrder } from "../service/open-order";
import { overlay } from "../service/overlay";
import { NOTHING } from "../service/outlet";
import { discountAct } from "./adjusting";
import { type Cart, type CartDiscount, discountedLine, discountsOf, ofOrder } from "./cart";
import type { Elsewhere } from "./given-elsewhere";
import type { Refunded } from "./refunding";

export type { Paid, Placed } from "../service/bodies";

/** Of a split bill: which part was paid, and what it comes to. */
export interface PaidPart {
  readonly number: number;
  readonly of: number;
  readonly total: number;
  readonly lines: Part["lines"];
}

/** A sale as its receipt tells it, and what was given back of it. */
export interface Sold {
  readonly placed: Placed;
  readonly paid: Paid | null;
  /** In the order in which they were given. */
  readonly discounts: readonly CartDiscount[];
  /** Oldest first. */
  readonly refunds: readonly Refunded[];
  readonly staffId: string | null;
  readonly at: string;
  readonly sequence: number;
  /** All of it, where it is more than what this till sold at once. */
  readonly order?: OpenOrder;
  /** What was paid of it before. */
  readonly before?: number;
  /** What is still to be paid. */
  readonly left?: number;
  readonly part?: PaidPart;
  /** A vendor moved the money, and the journal does not tell of it. */
  readonly byVendor?: { readonly surcharge: number };
  /** Given back, and the journal does not tell of it; absent while nobody has heard of any. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** An order that is paid at once, as two acts that are written down together. Nothing is paid where nothing is due. */
export function saleOf(cart: Cart, card: Card, menu: Menu, given: Given): (numbers: Numbers) => readonly Act[] {
  const place = placing(newId(), cart, card, menu, "now");
  return (numbers) => {
    const placed = place(numbers);
    const taken = [placed, ...discountsOf(cart).map((one) => discountAct(one, placed.body.orderId, card.outlet.id))];
    const order = orderOf(taken);
    if (settle(dueOf(order), order.rules.cashRoundingTo, given).amount === 0) return taken;
    return [...taken, paying(order, null, given, card)(numbers)];
  };
}

/** The order that acts make, of which the first places it. */
export function orderOf(acts: readonly Act[]): OpenOrder {
  const events = acts.map(({ kind, body }) => ({ kind, body: JSON.stringify(body), at: "", staffId: null }) as unknown as JournalEvent);
  return overlay(NOTHING, events, () => "").orders[0]!;
}

/** What the receipt of a payment for an order says that may be other tills' work too. */
export function soldOf(order: OpenOrder, part: Part | null, paid: Paid, event: Pick<JournalEvent, "staffId" | "at" | "sequence">, left: number): Sold {
  const { id, number, mode, currency, table, rules, taxes, charges, tip } = order;
  const lines = order.lines.map(({ sent: _sent, discounts: _discounts, ...line }) => line);
  const placed: Placed = {
    orderId: id,
    outletId: paid.outletId,
    number,
    serviceMode: mode,
    menuVersion: 0,
    currency,
    ...(table === undefined ? {} : { tableName: table }),
    send: true,
    rules,
    taxes,
    charges,
    tip,
    lines,
    total: billOfOrder(order).total,
  };
  const before = part ? 0 : paidOf(order);
  const ofPart = part ? { part: { number: part.number, of: order.parts.length, total: part.total, lines: part.lines } } : {};
  return { placed, paid, staffId: event.staffId, at: event.at, sequence: event.sequence, discounts: [], refunds: [], order, before, left, ...ofPart };
}

/**
 * The sales among these events, the newest first.
 *
 * @param kept by payment: those whose receipt tells more than these events
 */
export function salesOf(events: readonly JournalEvent[], kept: Readonly<Record<string, Sold>> = {}): Sold[] {
  const paid = new Map<string, { body: Paid; sequence: number }>();
  const refunds = new Map<string, Refunded[]>();
  const discounts = new Map<string, CartDiscount[]>();
  const others: Sold[] = [];
  const sales: Sold[] = [];
  for (const event of events.toSorted((a, b) => b.sequence - a.sequence)) {
    if (event.kind === "order.paid") {
      const body = JSON.parse(event.body) as Paid;
      const known = kept[body.paymentId];
      if (known) others.push({ ...known, refunds: refunds.get(body.orderId) ?? [], sequence: event.sequence });
      else paid.set(body.orderId, { body, sequence: event.sequence });
    } else if (event.kind === "refund.made") {
      const body = JSON.parse(event.body) as Refunded;
      refunds.set(body.orderId, [{ ...body, at: event.at }, ...(refunds.get(body.orderId) ?? [])]);
    } else if (event.kind === "order.discounted" || event.kind === "line.discounted" || event.kind === "line.comped") {
      const { orderId, ...body } = discountOf(event);
      discounts.set(orderId, [body, ...(discounts.get(orderId) ?? [])]);
    } else if (event.kind === "order.placed") {
      const placed = JSON.parse(event.body) as Placed;
      const payment = paid.get(placed.orderId);
      const own = { discounts: discounts.get(placed.orderId) ?? [], refunds: refunds.get(placed.orderId) ?? [] };
      const isFree = () => placed.visitId === undefined && billOfSale({ placed, ...own }).due === 0;
      if (!payment && !isFree()) continue;
      const sequence = Math.max(event.sequence, payment?.sequence ?? 0);
      sales.push({ placed, paid: payment?.body ?? null, ...own, staffId: event.staffId, at: event.at, sequence });
    }
  }
  const byVendors = Object.values(kept).filter((one) => one.byVendor);
  return [...sales, ...others, ...byVendors].sort((a, b) => b.sequence - a.sequence);
}

/** What its receipt adds up to, reckoned anew from what was written down; tips stand beside it. */
export function billOfSale({ placed, order, discounts }: Pick<Sold, "placed" | "order" | "discounts">): Bill {
  if (order) return calculate({ ...requestOfOrder(order), tip: null, tender: "CASH" });
  return calculate({
    currency: placed.currency,
    rules: placed.rules,
    taxes: placed.taxes,
    lines: placed.lines.map((line) => discountedLine(line, discounts)),
    discounts: ofOrder(discounts),
    charges: placed.charges,
    tip: null,
    tender: "CASH",
  });
}

/** The reason's name is not said in the journal: the server has it by its id, and the card beside the receipt. */
function discountOf(event: JournalEvent): CartDiscount & { orderId: string } {
  const { discountId, outletId: _, ...body } = JSON.parse(event.body) as Omit<CartDiscount, "id" | "kind" | "name"> & { discountId: string; orderId: string; outletId: string };
  return { ...body, id: discountId, kind: event.kind === "line.comped" ? "COMP" : "DISCOUNT", name: "" };
}
