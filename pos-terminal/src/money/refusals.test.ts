import { expect, test } from "vitest";
import { Dice } from "./dice";
import { type BillRequest, Refusal, calculate, comboPrices, refundOf, splitByItems, splitEqually } from "./index";

const TEA = { id: "tea", unitPrice: 300, quantity: "1" };
const STATE = { id: "state", percent: "5", compound: false };
const REQUEST: BillRequest = {
  currency: "USD",
  rules: { pricesIncludeTax: false, rounding: "HALF_UP", roundAt: "LINE", cashRoundingTo: null },
  taxes: [STATE],
  lines: [TEA],
  tender: "CASH",
};

function refused(attempt: () => unknown): string {
  try {
    attempt();
  } catch (refusal) {
    if (refusal instanceof Refusal) return `${refusal.code} at ${refusal.field}`;
    throw refusal;
  }
  return "nothing was refused";
}

/** Requests come over wires and out of stores, so they may hold what their type forbids. */
function billWith(change: Record<string, unknown>): string {
  return refused(() => calculate({ ...REQUEST, ...change } as BillRequest));
}

function lineWith(change: Record<string, unknown>): string {
  return billWith({ lines: [TEA, { ...TEA, ...change }] });
}

function ruledBy(change: Record<string, unknown>): string {
  return billWith({ rules: { ...REQUEST.rules, ...change } });
}

test.each(["ABC", "usd", "", "XAU", "XXX", "US", "toString"])("the currency %j is refused", (currency) => {
  expect(billWith({ currency })).toBe("pricing.currency.unknown at currency");
});

test.each([
  ["-1", "negative"],
  ["-0", "negative"],
  ["1.0000", "too_precise"],
  ["1e3", "malformed"],
  ["+1", "malformed"],
  [" 1", "malformed"],
  ["1\n", "malformed"],
  ["", "malformed"],
  ["1,5", "malformed"],
  [".5", "malformed"],
  ["5.", "malformed"],
  ["01", "malformed"],
  ["1.2.3", "malformed"],
  ["NaN", "malformed"],
  ["٣", "malformed"],
  [1, "malformed"],
  ["9007199254740992", "too_large"],
  ["99999999999999999999", "too_large"],
  ["0.0000000000000000000000000000000001", "malformed"],
])("the quantity %j is refused as %s", (quantity, why) => {
  expect(lineWith({ quantity })).toBe(`pricing.quantity.${why} at lines[1].quantity`);
  expect(lineWith({ modifiers: [{ price: 1, quantity }] })).toBe(`pricing.quantity.${why} at lines[1].modifiers[0].quantity`);
});

test.each([
  ["-1", "negative"],
  ["8.87500", "too_precise"],
  ["1e1", "malformed"],
  ["1000001", "too_large"],
])("the percentage %j is refused as %s", (percent, why) => {
  expect(billWith({ taxes: [{ id: "state", percent, compound: false }] })).toBe(`pricing.percent.${why} at taxes[0].percent`);
});

test.each([
  [-1, "negative"],
  [0.5, "malformed"],
  [Number.NaN, "malformed"],
  [Number.POSITIVE_INFINITY, "malformed"],
  ["300", "malformed"],
  [2 ** 53, "too_large"],
])("the price %j is refused as %s", (price, why) => {
  expect(lineWith({ unitPrice: price })).toBe(`pricing.amount.${why} at lines[1].unitPrice`);
  expect(lineWith({ modifiers: [{ price, quantity: "1" }] })).toBe(`pricing.amount.${why} at lines[1].modifiers[0].price`);
  expect(billWith({ discounts: [{ amount: price }] })).toBe(`pricing.amount.${why} at discounts[0].amount`);
  expect(billWith({ charges: [{ id: "c", amount: price }] })).toBe(`pricing.amount.${why} at charges[0].amount`);
  expect(billWith({ tip: { amount: price } })).toBe(`pricing.amount.${why} at tip.amount`);
});

test("a discount is a percentage up to 100 or an amount", () => {
  expect(billWith({ discounts: [{ percent: "100" }, { percent: "100.0001" }] })).toBe(
    "pricing.discount.above_hundred at discounts[1].percent",
  );
  expect(lineWith({ discounts: [{ percent: "101" }] })).toBe("pricing.discount.above_hundred at lines[1].discounts[0].percent");
  expect(billWith({ discounts: [{ percent: "10", amount: 100 }] })).toBe("pricing.ambiguous at discounts[0]");
  expect(billWith({ discounts: [{}] })).toBe("pricing.missing at discounts[0].amount");
});

test("a tax is listed once and named once", () => {
  expect(lineWith({ taxes: ["state", "county"] })).toBe("pricing.tax.unknown at lines[1].taxes[1]");
  expect(billWith({ charges: [{ id: "c", percent: "1", taxes: ["county"] }] })).toBe("pricing.tax.unknown at charges[0].taxes[0]");
  expect(lineWith({ taxes: ["state", "state"] })).toBe("pricing.tax.duplicate at lines[1].taxes[1]");
  expect(billWith({ taxes: [STATE, STATE] })).toBe("pricing.tax.duplicate at taxes[1].id");
});

test("an unknown mode is refused, and a missing one", () => {
  expect(ruledBy({ rounding: "HALF_DOWN" })).toBe("pricing.mode.unknown at rules.rounding");
  expect(ruledBy({ rounding: null })).toBe("pricing.missing at rules.rounding");
  expect(ruledBy({ roundAt: "line" })).toBe("pricing.mode.unknown at rules.roundAt");
  expect(billWith({ tender: "GOLD" })).toBe("pricing.mode.unknown at tender");
  expect(billWith({ tip: { percent: "10", base: "NET" } })).toBe("pricing.mode.unknown at tip.base");
  expect(billWith({ tip: { percent: "10" } })).toBe("pricing.missing at tip.base");
});

test("a smallest coin is worth something", () => {
  expect(ruledBy({ cashRoundingTo: 0 })).toBe("pricing.amount.zero at rules.cashRoundingTo");
  expect(ruledBy({ cashRoundingTo: -5 })).toBe("pricing.amount.negative at rules.cashRoundingTo");
});

test("what a browser cannot hold exactly is refused", () => {
  expect(lineWith({ unitPrice: 2 ** 52, quantity: "2" })).toBe("pricing.result.too_large at lines[1]");
  expect(billWith({ lines: [TEA, TEA].map((line) => ({ ...line, unitPrice: 2 ** 52 })) })).toBe("pricing.result.too_large at lines");
  expect(billWith({ tip: { amount: Number.MAX_SAFE_INTEGER } })).toBe("pricing.result.too_large at total");
});

test("what is missing is named, and what is too much", () => {
  expect(billWith({ currency: undefined })).toBe("pricing.missing at currency");
  expect(billWith({ rules: null })).toBe("pricing.missing at rules");
  expect(billWith({ lines: null })).toBe("pricing.missing at lines");
  expect(billWith({ lines: [TEA, null] })).toBe("pricing.missing at lines[1]");
  expect(lineWith({ quantity: null })).toBe("pricing.missing at lines[1].quantity");
  expect(billWith({ lines: Array.from({ length: 1_001 }, () => TEA) })).toBe("pricing.too_many at lines");
  expect(billWith({ discounts: Array.from({ length: 51 }, () => ({ amount: 1 })) })).toBe("pricing.too_many at discounts");
});

test("a thousand lines with as many combinations of taxes do not hold the till up", () => {
  const dice = new Dice(1);
  const taxes = Array.from({ length: 50 }, (_, i) => ({ id: `t${i}`, percent: `${i + 1}.${1_003 + 2 * i}`, compound: false }));
  const lines = Array.from({ length: 1_000 }, () => ({ ...TEA, taxes: taxes.map((tax) => tax.id).filter(() => dice.below(2)) }));

  expect(ruledBy({ pricesIncludeTax: true })).toBe("nothing was refused");
  expect(billWith({ rules: { ...REQUEST.rules, pricesIncludeTax: true }, taxes, lines })).toBe("pricing.too_many at lines");
});

test("no more is refunded than was sold", () => {
  const sold = { gross: 1_000, lineDiscount: 0, orderDiscount: 0, tax: 89 };
  expect(refused(() => refundOf(sold, "3", "2", "1.001"))).toBe("pricing.refund.above_sold at quantity");
  expect(refused(() => refundOf(sold, "0", "0", "0"))).toBe("pricing.refund.nothing_sold at soldQuantity");
});

test("shares name the same guests for every line", () => {
  const bill = calculate({ ...REQUEST, lines: [TEA, TEA] });
  expect(refused(() => splitByItems(bill, [[1]]))).toBe("pricing.shares.mismatch at shares");
  expect(refused(() => splitByItems(bill, [[1, 1], [1]]))).toBe("pricing.shares.mismatch at shares[1]");
  expect(refused(() => splitByItems(bill, [[1], [-1]]))).toBe("pricing.amount.negative at shares[1][0]");
  expect(refused(() => splitByItems(bill, [[], []]))).toBe("pricing.guests.out_of_range at shares[0]");
  expect(refused(() => splitEqually(100, 0))).toBe("pricing.guests.out_of_range at guests");
  expect(refused(() => splitEqually(100, 1.5))).toBe("pricing.guests.out_of_range at guests");
});

test("a combo has components with prices", () => {
  expect(refused(() => comboPrices(100, []))).toBe("pricing.missing at components");
  expect(refused(() => comboPrices(-1, [1]))).toBe("pricing.amount.negative at price");
  expect(refused(() => comboPrices(100, [1, -1]))).toBe("pricing.amount.negative at components[1].price");
});
