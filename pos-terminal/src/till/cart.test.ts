import { expect, test } from "vitest";
import type { Card } from "../device";
import type { Menu, MenuItem } from "../menu/menu";
import { type Cart, add, billOf, count, lineOf, rechoose, reprice, setNote, setQuantity } from "./cart";
import { likelyNotes } from "./cash";
import { billOfSale, saleOf, salesOf } from "./sale";

const TAX = { id: "t", name: "State tax", percent: "8.875", compound: false };
const latte: MenuItem = { id: "latte", name: "Latte", price: 450, available: true, taxIds: ["t"] };
const menu: Menu = {
  outletId: "o",
  version: 12,
  open: true,
  currency: "USD",
  taxes: [TAX],
  modifierGroups: [],
  categories: [{ id: "c", name: "Drinks", items: [latte] }],
};
const card = {
  outlet: {
    id: "o",
    currency: "USD",
    rules: { pricesIncludeTax: false, rounding: "HALF_UP", roundAt: "LINE", cashRoundingTo: 5 },
  },
} as unknown as Card;
const empty: Cart = { mode: "TAKEAWAY", lines: [] };

test("the same thing again is one line of two", () => {
  const cart = add(add(empty, [lineOf(latte)]), [lineOf(latte)]);
  expect(cart.lines).toHaveLength(1);
  expect(count(cart)).toBe(2);
});

test("what somebody wrote a note on stays apart", () => {
  const one = add(empty, [lineOf(latte)]);
  const noted = setNote(one, one.lines[0]!.id, "very hot");
  expect(add(noted, [lineOf(latte)]).lines.map((line) => line.note)).toEqual(["very hot", undefined]);
});

test("none of it takes it away, and a combo goes as a whole", () => {
  const part = { id: "k", itemId: "menu", name: "Lunch" };
  const cart = add(empty, [{ ...lineOf(latte), combo: part }, { ...lineOf(latte), combo: part }]);
  expect(count(cart)).toBe(1);
  expect(setQuantity(cart, cart.lines[0]!.id, 0).lines).toEqual([]);
});

test("what is chosen again is as many, for the same guest, and keeps the note of the same food", () => {
  const combo = { id: "c1", itemId: "menu", name: "Lunch" };
  const of = (id: string, itemId: string, more = {}) => ({ id, itemId, name: itemId, quantity: "1", unitPrice: 500, modifiers: [], taxes: [], ...more });
  const first = of("a", "soup", { combo, quantity: "2", seat: 3, note: "hot" });
  const cart = { mode: "DINE_IN" as const, lines: [of("z", "bread"), first, of("b", "cola", { combo, quantity: "2", seat: 3 })] };
  const again = rechoose(cart, "b", [of("n", "soup", { combo: { ...combo, id: "c2" } }), of("m", "wine", { combo: { ...combo, id: "c2" } })]);
  expect(again.lines.map(({ id, quantity, seat, note }) => [id, quantity, seat, note])).toEqual([
    ["z", "1", undefined, undefined],
    ["n", "2", 3, "hot"],
    ["m", "2", 3, undefined],
  ]);
});

test("another menu asks its own price", () => {
  const dearer = { ...menu, categories: [{ id: "c", name: "Drinks", items: [{ ...latte, price: 500 }] }] };
  expect(reprice(add(empty, [lineOf(latte)]), dearer, "DINE_IN")).toMatchObject({ mode: "DINE_IN", lines: [{ unitPrice: 500 }] });
});

test("a tax that is not for takeaway falls on nothing of it", () => {
  const eatIn = { ...menu, taxes: [{ ...TAX, serviceModes: ["DINE_IN"] }] };
  const cart = add(empty, [lineOf(latte)]);
  expect(billOf(cart, card, eatIn).tax).toBe(0);
  expect(billOf({ ...cart, mode: "DINE_IN" }, card, eatIn).tax).toBe(40);
});

test("a sale is an order and its payment, to the cent, under numbers of the device", () => {
  const cart = add(empty, [lineOf(latte)]);
  expect(billOf(cart, card, menu)).toMatchObject({ total: 490, due: 490 });
  const [placed, paid] = saleOf(cart, card, menu, { tendered: 1000, tip: 0, part: null })(numbers());
  expect(placed).toMatchObject({ kind: "order.placed", body: { number: "AJ-000001", total: 490, menuVersion: 12 } });
  expect(paid).toMatchObject({ kind: "order.paid", body: { amount: 490, tendered: 1000, change: 510, receipt: "AJ-000001" } });
});

test("what costs nothing is ordered and not paid", () => {
  const free = add(empty, [lineOf({ ...latte, price: 0 })]);
  expect(saleOf(free, card, menu, { tendered: 0, tip: 0, part: null })(numbers()).map((act) => act.kind)).toEqual(["order.placed"]);
});

test("a receipt can be made again from the journal", () => {
  const acts = saleOf(add(empty, [lineOf(latte)]), card, menu, { tendered: 500, tip: 0, part: null })(numbers());
  const events = acts.map((act, i) => ({ sequence: i + 1, at: "", staffId: "s", kind: act.kind, body: JSON.stringify(act.body), previousHash: "", hash: "", signature: "" }));
  const [sale] = salesOf(events);
  expect(sale).toMatchObject({ sequence: 2, paid: { change: 10 } });
  expect(billOfSale(sale!).due).toBe(490);
});

test("quick amounts are the notes that a guest has at hand", () => {
  expect(likelyNotes(760, 2)).toEqual([800, 1000, 2000, 5000]);
  expect(likelyNotes(2_750_000, 2)).toEqual([3_000_000, 4_000_000, 5_000_000, 10_000_000]);
  expect(likelyNotes(1000, 2)).not.toContain(1000);
});

function numbers() {
  return { nextOrder: () => "AJ-000001", nextReceipt: () => "AJ-000001" };
}
