import { expect, test } from "vitest";
import type { Card } from "../device";
import type { Act, JournalEvent } from "../journal";
import type { Menu, MenuItem } from "../menu/menu";
import { type Cart, lineOf } from "../till/cart";
import { adding, doing, leaving, moving, opening, paying, seating, placing, settle, splitting } from "./acts";
import { type OpenOrder, billOfOrder, dueOf, dueOfPart, knowing, waitingCourses } from "./open-order";
import { type Outlet, ordersAt, stateOf } from "./outlet";
import { overlay } from "./overlay";
import { divide } from "./splitting";

const TAX = { id: "t", name: "State tax", percent: "8.875", compound: false };
const soup: MenuItem = { id: "soup", name: "Soup", price: 700, available: true, taxIds: ["t"] };
const steak: MenuItem = { id: "steak", name: "Steak", price: 3150, available: true, taxIds: ["t"] };
const menu: Menu = { outletId: "o", version: 3, open: true, currency: "USD", taxes: [TAX], modifierGroups: [], categories: [{ id: "c", name: "All", items: [soup, steak] }] };
const card = {
  outlet: { id: "o", currency: "USD", rules: { pricesIncludeTax: false, rounding: "HALF_UP", roundAt: "LINE", cashRoundingTo: 5 } },
} as unknown as Card;
const table = { id: "t5", name: "5", seats: 4, shape: "SQUARE" as const, x: 0, y: 0, width: 8, height: 8 };
const other = { ...table, id: "t6", name: "6" };
const empty: Outlet = { rooms: [{ id: "r", name: "Room", tables: [table, other] }], parties: [], orders: [] };
const place = { visitId: "v", table: "5", covers: 4 };
const numbers = { nextOrder: () => "AJ-000001", nextReceipt: () => "AJ-000001" };

let sequence = 0;

function written(...acts: Act[]): JournalEvent[] {
  return acts.map(({ kind, body }) => ({
    sequence: ++sequence,
    at: "2026-11-25T18:00:00.000Z",
    staffId: "kim",
    kind,
    body: JSON.stringify(body),
    previousHash: "",
    hash: "",
    signature: "",
  }));
}

function see(outlet: Outlet, events: readonly JournalEvent[]): Outlet {
  return overlay(outlet, events, () => "Kim");
}

function cart(...lines: Cart["lines"]): Cart {
  return { mode: "DINE_IN", lines, place };
}

function served(...lines: Cart["lines"]): { outlet: Outlet; order: OpenOrder; events: JournalEvent[] } {
  const events = written(opening("v", "t5", 4, card), placing("1", cart(...lines), card, menu, "now")(numbers));
  const outlet = see(empty, events);
  return { outlet, order: outlet.orders[0]!, events };
}

test("a party that was seated here sits there, and its order is at its table", () => {
  const { outlet, order } = served(lineOf(soup));
  expect(outlet.parties).toMatchObject([{ visitId: "v", table: "5", covers: 4, server: "Kim" }]);
  expect(ordersAt(outlet, outlet.parties[0]!)).toEqual([order]);
  expect(stateOf(outlet, outlet.parties[0], [])).toBe("ordered");
  expect(dueOf(order)).toBe(762);
});

test("what the server has done already is not done again", () => {
  const { outlet, order, events } = served(lineOf(soup));
  const more = written(adding(order, cart(lineOf(steak)), menu, "now"), paying(order, null, { tendered: 500, tip: 0, part: 300 }, card)(numbers));
  const once = see(outlet, more);
  expect(see(once, [...events, ...more])).toEqual(once);
  expect(once.orders[0]!.lines).toHaveLength(2);
  expect(once.orders[0]!.payments).toHaveLength(1);
});

test("lines go on top of what another till has added meanwhile", () => {
  const { outlet, order } = served(lineOf(soup));
  const theirs: OpenOrder = { ...order, lines: [...order.lines, { ...lineOf(steak), sent: true }] };
  const own = written(adding(order, cart(lineOf(soup)), menu, "now"));
  const seen = see({ ...outlet, orders: [theirs] }, own);
  expect(seen.orders[0]!.lines.map((line) => line.name)).toEqual(["Soup", "Steak", "Soup"]);
});

test("a party that moves takes its bill along, and one that left is gone", () => {
  const { outlet } = served(lineOf(soup));
  const moved = see(outlet, written(moving("v", "t6", card)));
  expect(moved.parties[0]).toMatchObject({ tableId: "t6", table: "6" });
  expect(moved.orders[0]!.table).toBe("6");
  expect(see(moved, written(leaving("v", card)))).toMatchObject({ parties: [], orders: [] });
});

test("the bill of a party that another till seated first is shown at the table", () => {
  const theirs = { visitId: "w", tableId: "t5", table: "5", covers: 2, server: "Lee", since: "" };
  const { outlet } = served(lineOf(soup));
  const joined = { ...outlet, parties: [theirs] };
  expect(ordersAt(joined, theirs)).toHaveLength(1);
});

test("the first course goes at once, later ones when they are fired", () => {
  const { outlet, order } = served({ ...lineOf(soup), course: 1 }, { ...lineOf(steak), course: 2 });
  expect(order.lines.map((line) => line.sent)).toEqual([true, false]);
  expect(waitingCourses(order)).toEqual([2]);
  const fired = see(outlet, written(doing("course.fired", "1", card, { course: 2 }))).orders[0]!;
  expect(fired.lines.every((line) => line.sent)).toBe(true);
  expect(waitingCourses(fired)).toEqual([]);
});

test("what is held waits under its words until somebody recalls it", () => {
  const held = see(empty, written(placing("1", { mode: "TAKEAWAY", lines: [lineOf(soup)] }, card, menu, "later")(numbers), doing("order.held", "1", card, { label: "Blue jacket" })));
  expect(held.orders[0]).toMatchObject({ hold: { label: "Blue jacket" }, lines: [{ sent: false }] });
  const back = see(held, written(doing("order.recalled", "1", card), doing("order.sent", "1", card)));
  expect(back.orders[0]).toMatchObject({ hold: null, lines: [{ sent: true }] });
});

test("a cancelled order is gone, and a voided line is off the bill", () => {
  const { outlet, order } = served({ ...lineOf(soup), quantity: "3" }, lineOf(steak));
  const [first, second] = order.lines;
  const off = see(outlet, [
    ...written({ kind: "line.voided", body: { orderId: "1", lineId: first!.id, quantity: "1" } }),
    ...written({ kind: "line.voided", body: { orderId: "1", lineId: second!.id } }),
  ]);
  expect(off.orders[0]!.lines).toMatchObject([{ quantity: "2" }]);
  expect(see(outlet, written({ kind: "order.cancelled", body: { orderId: "1" } })).orders).toEqual([]);
});

test("a line that was sent is another guest's, with the parts of its combo", () => {
  const combo = { id: "c", itemId: "m", name: "Menu of the day" };
  const { outlet, order } = served({ ...lineOf(soup), seat: 1, combo }, { ...lineOf(steak), seat: 1, combo }, { ...lineOf(steak), seat: 1 });
  const changed = see(outlet, written(seating(order.lines[0]!.id, 2, "1", card))).orders[0]!;
  expect(changed.lines.map(({ seat }) => seat)).toEqual([2, 2, 1]);
  const everybodys = see(outlet, written(seating(order.lines[2]!.id, null, "1", card))).orders[0]!;
  expect(everybodys.lines.map(({ seat }) => seat)).toEqual([1, 1, undefined]);
});

test("the parts of a bill come to the bill, and each is paid by itself", () => {
  const { outlet, order } = served(lineOf(soup), lineOf(steak));
  const total = billOfOrder(order).total;
  for (const plan of [
    { how: "EQUAL" as const },
    { how: "AMOUNT" as const, amounts: [100, 200, total - 300] },
    { how: "BY_ITEM" as const, shares: order.lines.map((line, i) => ({ lineId: line.id, weights: i === 0 ? [1, 1, 1] : [0, 2, 1] })) },
  ]) {
    const split = see(outlet, written(splitting(order, plan, 3, card))).orders[0]!;
    expect(split.parts.map((part) => part.total).reduce((a, b) => a + b)).toBe(total);
    const [part] = split.parts;
    const given = { tendered: 10_000, tip: 0, part: null };
    const paid = see({ ...outlet, orders: [split] }, written(paying(split, part!, given, card)(numbers))).orders[0]!;
    expect(dueOfPart(paid, paid.parts[0]!)).toBe(0);
    expect(dueOf(paid)).toBe(total - part!.total);
    expect(see({ ...outlet, orders: [split] }, written(doing("order.joined", "1", card))).orders[0]!.parts).toEqual([]);
  }
});

test("by seat everybody pays their own and a share of what was for all", () => {
  const { order } = served({ ...lineOf(soup), seat: 1 }, { ...lineOf(soup), seat: 2 }, lineOf(steak));
  const parts = divide(order, { how: "BY_SEAT" }, ["a", "b"]);
  expect(parts.map((part) => part.seat)).toEqual([1, 2]);
  expect(parts[0]!.lines).toMatchObject([{ shares: 1, ofShares: 1 }, { shares: 1, ofShares: 2 }]);
  expect(parts[0]!.total + parts[1]!.total).toBe(billOfOrder(order).total);
});

test("a tip raises what is due, cash is rounded where it settles the bill, a part of it is not", () => {
  expect(settle(762, 5, { tendered: 1000, tip: 0, part: null })).toEqual({ amount: 760, cashRounding: -2, change: 240, settled: true });
  expect(settle(762, 5, { tendered: 1000, tip: 100, part: null })).toEqual({ amount: 860, cashRounding: -2, change: 140, settled: true });
  expect(settle(762, 5, { tendered: 500, tip: 0, part: 301 })).toEqual({ amount: 301, cashRounding: 0, change: 199, settled: false });
  expect(settle(762, null, { tendered: 762, tip: 0, part: 9999 })).toMatchObject({ amount: 762, settled: true });
});

test("a bill that is paid in two payments has a receipt for the last", () => {
  const { outlet, order } = served(lineOf(soup));
  const first = paying(order, null, { tendered: 300, tip: 0, part: 300 }, card)(numbers);
  expect(first.body.receipt).toBeUndefined();
  const then = see(outlet, written(first)).orders[0]!;
  const second = paying(then, null, { tendered: 500, tip: 0, part: null }, card)(numbers);
  expect(second.body).toMatchObject({ amount: 460, cashRounding: -2, receipt: "AJ-000001" });
  const after = see({ ...outlet, orders: [then] }, written(second));
  expect(dueOf(after.orders[0]!)).toBe(0);
  expect(stateOf(after, after.parties[0], [])).toBe("paid");
});

test("taxes that an order does not know come where the menu has them", () => {
  const city = { ...TAX, id: "city" };
  expect(knowing([TAX], [TAX, city]).map((tax) => tax.id)).toEqual(["t", "city"]);
  expect(knowing([TAX], [city, TAX]).map((tax) => tax.id)).toEqual(["city", "t"]);
});
