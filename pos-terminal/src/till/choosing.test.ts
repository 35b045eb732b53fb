import { expect, test } from "vitest";
import type { Menu, MenuItem } from "../menu/menu";
import { Search } from "../menu/search";
import { choicesOf, complete, groupsOf, linesOf, preselected, toggle } from "./choosing";

const modifier = (id: string, price: number, more: object = {}) => ({ id, name: id, price, available: true, preselected: false, ...more });
const coffee: MenuItem = { id: "coffee", name: "Coffee", price: 300, available: true, modifierGroupIds: ["milk", "extras"] };
const cake: MenuItem = { id: "cake", name: "Cake", price: 500, available: true };
const tea: MenuItem = { id: "tea", name: "Tea", price: 100, available: true };
const teatime: MenuItem = {
  id: "teatime",
  name: "Teatime",
  price: 500,
  available: true,
  combo: [
    { id: "sweet", name: "Sweet", min: 1, max: 1, choices: [{ itemId: "cake", surcharge: 0, preselected: true }] },
    { id: "hot", name: "Hot", min: 1, max: 1, choices: [{ itemId: "tea", surcharge: 100, preselected: false }] },
  ],
};
const menu = {
  categories: [{ id: "c", name: "All", items: [coffee, cake, tea, teatime] }],
  modifierGroups: [
    { id: "milk", name: "Milk", min: 1, max: 1, free: 0, modifiers: [modifier("whole", 0, { preselected: true }), modifier("oat", 50, { nestedGroupId: "brand" })] },
    { id: "extras", name: "Extras", min: 0, max: 2, free: 1, modifiers: [modifier("shot", 75), modifier("syrup", 60), modifier("cream", 40)] },
    { id: "brand", name: "Brand", min: 1, max: 1, free: 0, modifiers: [modifier("house", 0)] },
  ],
} as unknown as Menu;
const search = new Search(menu);
const groups = (item: MenuItem, choices = {}) => groupsOf(item, menu, search, choices);

test("what is preselected is enough, and the only one of its group gives way to another", () => {
  const chosen = preselected(groups(coffee));
  expect(complete(groups(coffee, chosen), chosen)).toBe(true);
  const [milk] = groups(coffee);
  expect(toggle(chosen, milk!, "oat")["milk"]).toEqual(["oat"]);
});

test("a modifier may ask a further question", () => {
  const oat = { milk: ["oat"] };
  expect(groups(coffee, oat).map((one) => one.id)).toEqual(["milk", "brand", "extras"]);
  expect(complete(groups(coffee, oat), oat)).toBe(false);
  expect(complete(groups(coffee, oat), { ...oat, brand: ["house"] })).toBe(true);
});

test("no more is taken than the group allows", () => {
  const extras = groups(coffee)[1]!;
  const full = toggle(toggle({}, extras, "shot"), extras, "syrup");
  expect(toggle(full, extras, "cream")).toBe(full);
});

test("the first ones of a group are free, as the server has it", () => {
  const choices = { milk: ["whole"], extras: ["shot", "syrup"] };
  const [line] = linesOf(coffee, groups(coffee, choices), choices, search);
  expect(line!.modifiers.map((one) => [one.id, one.price])).toEqual([
    ["whole", 0],
    ["shot", 0],
    ["syrup", 60],
  ]);
});

test("a combo's price is spread over its parts, each a line of the one combo; a surcharge stays with its part", () => {
  const choices = { sweet: ["cake"], hot: ["tea"] };
  const lines = linesOf(teatime, groups(teatime), choices, search);
  expect(lines.map((line) => [line.itemId, line.unitPrice])).toEqual([
    ["cake", 417],
    ["tea", 183],
  ]);
  expect(lines[0]!.combo).toEqual(lines[1]!.combo);
  expect(lines[0]!.combo).toMatchObject({ itemId: "teatime", name: "Teatime" });
});

test("a part of a combo is asked for its own modifiers, and has them on its line", () => {
  const breakfast: MenuItem = {
    ...teatime,
    combo: [
      { id: "hot", name: "Hot", min: 1, max: 1, choices: [{ itemId: "coffee", surcharge: 0, preselected: true }] },
      { id: "second", name: "Second", min: 0, max: 1, choices: [{ itemId: "coffee", surcharge: 0, preselected: false }] },
    ],
  };
  expect(groups(breakfast).map((one) => one.id)).toEqual(["hot", "second"]);
  const choices = { hot: ["coffee"], "hot/coffee/milk": ["oat"], "hot/coffee/brand": ["house"], second: ["coffee"], "second/coffee/milk": ["whole"] };
  const asked = groups(breakfast, choices);
  expect(asked.map((one) => one.name)).toEqual(["Hot", "Coffee: Milk", "Coffee: Brand", "Coffee: Extras", "Second", "Coffee: Milk", "Coffee: Extras"]);
  expect(complete(asked, choices)).toBe(true);
  expect(complete(asked, { ...choices, "second/coffee/milk": [] })).toBe(false);
  const lines = linesOf(breakfast, asked, choices, search);
  expect(lines.map((line) => line.modifiers.map((one) => one.name))).toEqual([["oat", "house"], ["whole"]]);
  expect(lines.map((line) => line.unitPrice)).toEqual([250, 250]);
});

test("what was chosen is found again in its lines, so that somebody can think again", () => {
  const choices = { milk: ["oat"], brand: ["house"], extras: ["syrup", "shot"] };
  const lines = linesOf(coffee, groups(coffee, choices), choices, search);
  expect(choicesOf(coffee, menu, search, lines)).toEqual(choices);
  const parts = { sweet: ["cake"], hot: ["tea"] };
  expect(choicesOf(teatime, menu, search, linesOf(teatime, groups(teatime, parts), parts, search))).toEqual(parts);
  expect(choicesOf(teatime, menu, search, lines)).toEqual({ sweet: [], hot: [] });
});
