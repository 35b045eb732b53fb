import { expect, test } from "vitest";
import type { Card, Person } from "../device";
import type { JournalEvent } from "../journal";
import type { Menu, MenuItem } from "../menu/menu";
import { approve, give, takenOff, unapproved, undiscounted, withdraw } from "./adjusting";
import { type CartDiscount, add, billOf, lineOf, setQuantity } from "./cart";
import { approvedBy, approversOf, mayAlone } from "./house";
import { billOfSale, saleOf, salesOf } from "./sale";

const soup: MenuItem = { id: "soup", name: "Soup", price: 999, available: true, taxIds: ["t"] };
const menu: Menu = {
  outletId: "o",
  version: 12,
  open: true,
  currency: "USD",
  taxes: [{ id: "t", name: "State tax", percent: "8.875", compound: false }],
  modifierGroups: [],
  categories: [{ id: "c", name: "Food", items: [soup] }],
};
const dana: Person = { id: "dana", name: "Dana", role: "CASHIER" };
const olga: Person = { id: "olga", name: "Olga", role: "MANAGER" };
const card = {
  outlet: { id: "o", currency: "USD", serviceModes: ["TAKEAWAY"], rules: { pricesIncludeTax: false, rounding: "HALF_UP", roundAt: "RATE", cashRoundingTo: 5 } },
  staff: [
    { ...dana, hasPin: true },
    { ...olga, hasPin: true },
  ],
  house: {
    reasons: [],
    denominations: [],
    cashInShiftOnly: false,
    limits: [
      { role: "CASHIER", deed: "ORDER_DISCOUNT", extent: "UP_TO", most: 200 },
      { role: "MANAGER", deed: "ORDER_DISCOUNT", extent: "ALWAYS" },
      { role: "CASHIER", deed: "COMP", extent: "NEVER" },
    ],
  },
} as unknown as Card;
const one = add({ mode: "TAKEAWAY", lines: [] }, [lineOf(soup)]);
const lineId = one.lines[0]!.id;
const tenth: CartDiscount = { id: "d1", kind: "DISCOUNT", percent: "10", reasonId: "r", name: "Regular guest" };
const comp: CartDiscount = { id: "d2", lineId, kind: "COMP", reasonId: "r", name: "Complaint" };

test("what the discounts take off, one after the other, is what the guest does not pay", () => {
  const cart = give(give(one, tenth), { ...tenth, id: "d3", percent: "33.3333" });
  const sum = takenOff(cart, card, menu).reduce((all, { off }) => all + off, 0);
  expect(sum).toBe(undiscounted(cart, card, menu) - billOf(cart, card, menu).total);
  expect(billOf(withdraw(withdraw(cart, "d1"), "d3"), card, menu).total).toBe(undiscounted(cart, card, menu));
});

test("a dish on the house costs nothing, and goes with its line", () => {
  const cart = give(one, comp);
  expect(billOf(cart, card, menu).total).toBe(0);
  expect(takenOff(setQuantity(cart, lineId, 0), card, menu)).toEqual([]);
  const next = add(setQuantity(give(cart, tenth), lineId, 0), [lineOf(soup)]);
  expect(billOf(next, card, menu).total, "the next order pays in full").toBe(undiscounted(one, card, menu));
});

test("nobody gives more than their role may, unless somebody who may lets this very amount pass", () => {
  expect(unapproved(give(one, tenth), card, menu, dana)).toBeNull();
  const half = { ...tenth, percent: "50" };
  const cart = give(one, half);
  const open = unapproved(cart, card, menu, dana)!;
  expect(open.discount.id).toBe("d1");
  const approved = approve(cart, { ...half, approval: approvedBy(olga, open.off) });
  expect(unapproved(approved, card, menu, dana)).toBeNull();
  expect(unapproved(setQuantity(approved, lineId, 2), card, menu, dana), "another amount").not.toBeNull();
  expect(unapproved(cart, card, menu, olga)).toBeNull();
});

test("who can help is who may more, and an owner may all", () => {
  expect(approversOf(card, "ORDER_DISCOUNT", 500).map((who) => who.name)).toEqual(["Olga"]);
  expect(mayAlone(card, { role: "OWNER" }, "COMP", 1)).toBe(true);
  expect(mayAlone(card, dana, "COMP", 0)).toBe(false);
  expect(mayAlone(card, dana, "REFUND", 0), "a limit that nobody told").toBe(false);
});

test("the journal tells an order before its discounts, and the receipt adds up to what was paid", () => {
  const cart = give(give(one, tenth), { ...tenth, id: "d3", lineId, percent: "25" });
  const acts = saleOf(cart, card, menu, { tendered: 5_000, tip: 0, part: null })({ nextOrder: () => "A-1", nextReceipt: () => "A-1" });
  expect(acts.map((act) => act.kind)).toEqual(["order.placed", "order.discounted", "line.discounted", "order.paid"]);
  const [sale] = salesOf(acts.map((act, i) => event(i + 1, act.kind, act.body)));
  expect(billOfSale(sale!).due).toBe(sale!.paid!.amount);
  expect(sale!.placed.total).toBe(undiscounted(cart, card, menu));
});

function event(sequence: number, kind: string, body: object): JournalEvent {
  return { sequence, at: "2026-11-25T12:00:00.000Z", staffId: null, kind, body: JSON.stringify(body), previousHash: "", hash: "", signature: "" };
}
