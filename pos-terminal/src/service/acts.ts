import type { Card } from "../device";
import type { Act, Numbers } from "../journal";
import { newId } from "../kit/ids";
import type { Menu } from "../menu/menu";
import { calculate, toCoins } from "../money";
import { type Cart, chargedLines, requestOf, taxesOf } from "../till/cart";
import type { LinesAdded, OfOrder, OfVisit, Paid, Placed, Split } from "./bodies";
import { type OpenOrder, type Part, dueOf, dueOfPart } from "./open-order";
import { type Plan, divide } from "./splitting";

/** What somebody does, as the journal tells it: docs/sync.md. */
export type Doing = (numbers: Numbers) => Act;

/** Whether the kitchen hears of it at once. */
export type Sending = "now" | "later";

/** What a guest hands over. Minor units. */
export interface Given {
  readonly tendered: number;
  readonly tip: number;
  /** Only so much of what is due; null for all of it. */
  readonly part: number | null;
}

/** What of it settles the bill. */
export interface Settling {
  readonly amount: number;
  readonly cashRounding: number;
  readonly change: number;
  readonly settled: boolean;
}

/** As the server's: all that is due is rounded to coins, a part of it is not. */
export function settle(due: number, coin: number | null | undefined, given: Given): Settling {
  const owed = due + given.tip;
  const payable = toCoins(owed, coin);
  const all = given.part === null || given.part >= payable;
  const amount = all ? payable : (given.part ?? 0);
  return { amount, cashRounding: all ? payable - owed : 0, change: given.tendered - amount, settled: all };
}

export function opening(visitId: string, tableId: string, covers: number, card: Card): Act {
  const body: OfVisit = { visitId, outletId: card.outlet.id, tableId, covers };
  return { kind: "visit.opened", body };
}

export function moving(visitId: string, tableId: string, card: Card): Act {
  const body: OfVisit = { visitId, outletId: card.outlet.id, tableId };
  return { kind: "visit.moved", body };
}

export function counting(visitId: string, covers: number, card: Card): Act {
  const body: OfVisit = { visitId, outletId: card.outlet.id, covers };
  return { kind: "visit.counted", body };
}

export function leaving(visitId: string, card: Card): Act {
  const body: OfVisit = { visitId, outletId: card.outlet.id };
  return { kind: "visit.closed", body };
}

/** A new order of what is in the cart. */
export function placing(orderId: string, cart: Cart, card: Card, menu: Menu, sending: Sending): (numbers: Numbers) => { kind: string; body: Placed } {
  // discounts are told one by one after it
  const request = requestOf({ ...cart, discounts: [] }, card, menu, newId());
  const { total } = calculate(request);
  const { place, note } = cart;
  return (numbers) => ({
    kind: "order.placed",
    body: {
      orderId,
      outletId: card.outlet.id,
      number: numbers.nextOrder(),
      serviceMode: cart.mode,
      menuVersion: menu.version,
      currency: card.outlet.currency,
      ...(place ? { visitId: place.visitId, covers: place.covers, tableName: place.table } : {}),
      ...(note ? { note } : {}),
      send: sending === "now",
      rules: request.rules,
      taxes: request.taxes ?? [],
      charges: request.charges ?? [],
      tip: 0,
      lines: chargedLines(cart, menu),
      total,
    },
  });
}

/** What is in the cart onto an order that is there. */
export function adding(order: OpenOrder, cart: Cart, menu: Menu, sending: Sending): Act {
  const body: LinesAdded = {
    orderId: order.id,
    outletId: menu.outletId,
    menuVersion: menu.version,
    taxes: taxesOf(menu, order.mode),
    send: sending === "now",
    lines: chargedLines({ ...cart, mode: order.mode }, menu),
  };
  return { kind: "order.lines-added", body };
}

/** Cash for an order, or for a part of its bill. */
export function paying(order: OpenOrder, part: Part | null, given: Given, card: Card): (numbers: Numbers) => { kind: string; body: Paid } {
  const due = part ? dueOfPart(order, part) : dueOf(order);
  const { amount, cashRounding, change, settled } = settle(due, order.rules.cashRoundingTo, given);
  return (numbers) => ({
    kind: "order.paid",
    body: {
      orderId: order.id,
      outletId: card.outlet.id,
      paymentId: newId(),
      method: "CASH",
      amount,
      cashRounding,
      tip: given.tip,
      tendered: given.tendered,
      change,
      ...(settled ? { receipt: numbers.nextReceipt() } : {}),
      ...(part ? { partId: part.id } : {}),
    },
  });
}

export function splitting(order: OpenOrder, plan: Plan, many: number, card: Card): Act {
  const ids = Array.from({ length: many }, () => newId());
  const parts = divide(order, plan, ids).map(({ id, total }) => ({ id, total }));
  const { how, shares } = plan;
  const body: Split = { orderId: order.id, outletId: card.outlet.id, how, parts, ...(shares && how === "BY_ITEM" ? { shares } : {}) };
  return { kind: "order.split", body };
}

/** A line that was ordered is another guest's; the whole table's where no seat is named. */
export function seating(lineId: string, seat: number | null, orderId: string, card: Card): Act {
  const body: OfOrder = { orderId, outletId: card.outlet.id, lineId, ...(seat === null ? {} : { seat }) };
  return { kind: "line.seated", body };
}

/** All else that is done with an order: `order.held`, `course.fired` and the like. */
export function doing(kind: string, orderId: string, card: Card, more: { course?: number; label?: string; reason?: string } = {}): Act {
  const body: OfOrder = { orderId, outletId: card.outlet.id, ...more };
  return { kind, body };
}
