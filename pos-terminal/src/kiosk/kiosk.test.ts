import { expect, test } from "vitest";
import type { Menu, MenuItem } from "../menu/menu";
import { Search } from "../menu/search";
import { type Cart, lineOf } from "../till/cart";
import { groupsOf, linesOf, opened, preselected, toggle } from "../till/choosing";
import { besides, guestMenu, mealsWith, nameOf, withoutSoldOut } from "./guest-menu";
import { addMany, bodyOf, thingsOf } from "./order";

const burger: MenuItem = { id: "burger", name: "Burger", price: 900, available: true, modifierGroupIds: ["extras"], translations: { id: { name: "Roti isi" } } };
const cola: MenuItem = { id: "cola", name: "Cola", price: 300, available: true };
const tea: MenuItem = { id: "tea", name: "Tea", price: 250, available: false };
const meal: MenuItem = {
  id: "meal",
  name: "Burger meal",
  price: 1100,
  available: true,
  combo: [
    { id: "main", name: "Main", min: 1, max: 1, choices: [{ itemId: "burger", surcharge: 0, preselected: true }] },
    { id: "drink", name: "Drink", min: 1, max: 1, choices: [{ itemId: "cola", surcharge: 0, preselected: true }, { itemId: "tea", surcharge: 0, preselected: false }] },
  ],
};
const menu = (items: readonly MenuItem[] = [burger, cola, tea, meal], bacon = true): Menu => ({
  outletId: "o",
  version: 1,
  open: true,
  currency: "USD",
  taxes: [],
  modifierGroups: [{ id: "extras", name: "Extras", min: 0, max: 2, free: 0, modifiers: [{ id: "bacon", name: "Bacon", price: 150, available: bacon, preselected: false }] }],
  categories: [
    { id: "all", name: "All", items },
    { id: "none", name: "None", items: [tea] },
  ],
});
const empty: Cart = { mode: "DINE_IN", lines: [] };
const sold = (item: MenuItem): MenuItem => ({ ...item, available: false });

function mealLines() {
  const search = new Search(menu());
  const groups = groupsOf(meal, menu(), search, {});
  return linesOf(meal, groups, preselected(groups), search);
}

test("what is sold out is not there, nor a category without anything", () => {
  expect(guestMenu(menu()).map((one) => one.items.map((item) => item.id))).toEqual([["burger", "cola", "meal"]]);
});

test("a meal goes when a part that it needs is gone", () => {
  const left = guestMenu(menu([burger, sold(cola), tea, meal]));
  expect(left[0]!.items.map((item) => item.id)).toEqual(["burger"]);
});

test("an item suggests the meals that it is part of, as long as they can be had", () => {
  expect(mealsWith(burger, guestMenu(menu())).map((one) => one.id)).toEqual(["meal"]);
  expect(mealsWith(burger, guestMenu(menu([burger, cola, sold(meal)])))).toEqual([]);
  expect(mealsWith(meal, guestMenu(menu()))).toEqual([]);
});

test("what the restaurant wants offered with an item is there for one touch, unless it is sold out or asks for a choice", () => {
  const wanted: MenuItem = { ...burger, suggestions: ["cola", "meal", "tea", "burger", "gone"] };
  const offered = (items: readonly MenuItem[]) => besides(wanted, menu(items), new Search(menu(items))).map(({ item, lines }) => [item.id, lines.length]);
  expect(offered([wanted, cola, tea, meal])).toEqual([
    ["cola", 1],
    ["meal", 2],
  ]);
  const undecided = { ...meal, combo: meal.combo!.map((group) => ({ ...group, choices: group.choices.map((choice) => ({ ...choice, preselected: false })) })) };
  expect(offered([wanted, sold(cola), undecided])).toEqual([]);
});

test("three more of what is there are three more, in one line", () => {
  const one = addMany(empty, [lineOf(cola)], 2);
  const more = addMany(one, [lineOf(cola)], 3);
  expect(more.lines.map((line) => line.quantity)).toEqual(["5"]);
});

test("two meals are one thing of two", () => {
  const cart = addMany(empty, mealLines(), 2);
  expect(thingsOf(cart)).toMatchObject([{ itemId: "meal", quantity: "2", price: 1100, meal: true }]);
});

test("the server is told what is wanted, and no prices but the total", () => {
  const line = lineOf(burger, [{ id: "bacon", name: "Bacon", price: 150, quantity: 1 }]);
  const cart = addMany(addMany(empty, [line], 1), mealLines(), 1);
  expect(bodyOf(cart, 2150)).toEqual({
    serviceMode: "DINE_IN",
    expectedTotal: 2150,
    lines: [
      { itemId: "burger", quantity: "1", modifiers: [{ id: "bacon", quantity: 1 }] },
      { itemId: "meal", quantity: "1", components: [{ itemId: "burger", modifiers: [] }, { itemId: "cola", modifiers: [] }] },
    ],
  });
});

test("what is chosen with a part of a meal is ordered with it", () => {
  const search = new Search(menu());
  const start = opened(meal, menu(), search);
  const extras = groupsOf(meal, menu(), search, start).find((group) => group.of?.item === "burger")!;
  const choices = toggle(start, extras, "bacon");
  const lines = linesOf(meal, groupsOf(meal, menu(), search, choices), choices, search);
  expect(bodyOf(addMany(empty, lines, 1), 1250)).toMatchObject({
    lines: [{ itemId: "meal", components: [{ itemId: "burger", modifiers: [{ id: "bacon", quantity: 1 }] }, { itemId: "cola", modifiers: [] }] }],
  });
});

test("what sells out leaves the cart, a meal as a whole, and is named", () => {
  const cart = addMany(addMany(empty, [lineOf(burger)], 1), mealLines(), 1);
  const { cart: left, gone } = withoutSoldOut(cart, menu([burger, sold(cola), tea, meal]));
  expect(left.lines.map((line) => line.itemId)).toEqual(["burger"]);
  expect(gone).toEqual(["Burger meal"]);
});

test("an extra that sells out takes its line along", () => {
  const cart = addMany(empty, [lineOf(burger, [{ id: "bacon", name: "Bacon", price: 150, quantity: 1 }])], 1);
  expect(withoutSoldOut(cart, menu(undefined, false)).gone).toEqual(["Burger"]);
});

test("a cart of which everything is there stays the same", () => {
  const cart = addMany(empty, [lineOf(cola)], 1);
  expect(withoutSoldOut(cart, menu()).cart).toBe(cart);
});

test("items speak the guest's language where they can", () => {
  expect(nameOf(burger, "id-ID")).toBe("Roti isi");
  expect(nameOf(cola, "id-ID")).toBe("Cola");
});
