import { expect, test } from "vitest";
import type { Menu, MenuItem } from "../menu/menu";
import { Search } from "../menu/search";
import type { OpenOrder, OrderLine } from "../service/open-order";
import { lineOf } from "./cart";
import { exchanged, exchangesOf } from "./exchanging";

const item = (id: string, price: number, more: Partial<MenuItem> = {}): MenuItem => ({ id, name: id, price, available: true, taxIds: [`${id}-tax`], ...more });
const part = (itemId: string, surcharge = 0) => ({ itemId, surcharge, preselected: false });
const meal = item("meal", 1100, {
  combo: [
    { id: "main", name: "Main", min: 1, max: 1, choices: [part("burger")] },
    { id: "drink", name: "Drink", min: 1, max: 1, choices: [part("cola"), part("shake", 150), part("beer", 200), part("tea"), part("coffee")] },
    { id: "sides", name: "Sides", min: 2, max: 2, choices: [part("fries"), part("salad", 50), part("soup")] },
  ],
});
const items = [
  meal,
  item("burger", 900),
  item("cola", 300),
  item("shake", 450),
  item("beer", 500, { available: false }),
  item("tea", 300, { modifierGroupIds: ["size"] }),
  item("coffee", 300, { modifierGroupIds: ["milk"] }),
  item("fries", 400),
  item("salad", 450),
  item("soup", 500),
];
const menu: Menu = {
  outletId: "o",
  version: 1,
  open: true,
  currency: "USD",
  taxes: [],
  modifierGroups: [
    { id: "size", name: "Size", min: 1, max: 1, free: 0, modifiers: [{ id: "small", name: "Small", price: 0, available: true, preselected: false }] },
    { id: "milk", name: "Milk", min: 1, max: 1, free: 0, modifiers: [{ id: "oat", name: "Oat", price: 0, available: true, preselected: true }] },
  ],
  categories: [{ id: "all", name: "All", items }],
};
const search = new Search(menu);
const combo = { id: "c1", itemId: "meal", name: "meal" };
const line = (id: string, price: number): OrderLine => ({ ...lineOf(items.find((one) => one.id === id)!, [], price), combo, seat: 2, course: 1, quantity: "2", sent: true });
const cola = line("cola", 210);
const order = { lines: [line("burger", 640), cola, line("fries", 250), line("soup", 300)] } as unknown as OpenOrder;

test("a part can be exchanged for what its group offers, as far as a touch is enough", () => {
  expect(exchangesOf(cola, order, menu, search).map((one) => [one.item.id, one.more])).toEqual([
    ["shake", 150],
    ["coffee", 0],
  ]);
});

test("where more than one is chosen, none comes twice", () => {
  expect(exchangesOf(order.lines[2]!, order, menu, search).map((one) => one.item.id)).toEqual(["salad"]);
});

test("what is no part of a combo, or the only choice, has nothing to be exchanged for", () => {
  const { combo: _, ...alone } = cola;
  expect(exchangesOf(alone, order, menu, search)).toEqual([]);
  expect(exchangesOf(order.lines[0]!, order, menu, search)).toEqual([]);
});

test("what comes is of the same combo and for the same guest, at the same price but for what the choice costs on top", () => {
  const [shake, coffee] = exchangesOf(cola, order, menu, search);
  expect(exchanged(cola, shake!, 1, menu, search)).toMatchObject({ itemId: "shake", unitPrice: 360, quantity: "1", combo, seat: 2, course: 1, taxes: ["shake-tax"] });
  expect(exchanged(cola, coffee!, 2, menu, search)).toMatchObject({ unitPrice: 210, quantity: "2", modifiers: [{ id: "oat" }] });
});
