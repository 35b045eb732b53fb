import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { moneyWords } from "../words/money";
import { type BillRequest, calculate, tell } from "./index";

/** The receipt that docs/money.md takes apart. */
const RECEIPT: BillRequest = {
  currency: "USD",
  rules: { pricesIncludeTax: false, rounding: "HALF_UP", roundAt: "RATE", cashRoundingTo: 5 },
  taxes: [
    { id: "sales", name: "Sales tax", percent: "8.875", compound: false },
    { id: "levy", name: "Alcohol levy", percent: "2", compound: true },
  ],
  lines: [
    { id: "1", name: "Burger", unitPrice: 1250, quantity: "2", modifiers: [{ price: 150, quantity: "1" }], taxes: ["sales"] },
    { id: "2", name: "Wine", unitPrice: 900, quantity: "1", discounts: [{ percent: "10" }], taxes: ["sales", "levy"] },
    { id: "3", name: "Cheese", unitPrice: 3200, quantity: "0.335", taxes: ["sales"] },
  ],
  discounts: [{ amount: 500, name: "Voucher" }],
  charges: [{ id: "service", name: "Service", percent: "10", taxes: ["sales"] }],
  tip: { percent: "15", base: "PRE_TAX" },
  tender: "CASH",
};

test("the receipt of docs/money.md comes to what it says", () => {
  const bill = calculate(RECEIPT);

  expect(bill.lines.map((line) => line.gross)).toEqual([2800, 900, 1072]);
  expect(bill.lines.map((line) => line.orderDiscount)).toEqual([299, 87, 114]);
  expect(bill.lines.map((line) => line.net)).toEqual([2501, 723, 958]);
  expect(bill.charges.map((charge) => charge.amount)).toEqual([418]);
  expect(bill.taxes.map((tax) => tax.amount)).toEqual([408, 16]);
  expect(bill).toMatchObject({ subtotal: 4772, discount: 590, tip: 627, total: 5651, cashRounding: -1, due: 5650 });
});

test.each([
  ["LINE", 12],
  ["RATE", 10],
  ["ORDER", 9],
] as const)("where taxes are rounded changes cents: by %s three buns of 0.30 bear %i", (roundAt, tax) => {
  const taxes = ["a", "b"].map((id) => ({ id, percent: "5", compound: false }));
  const lines = ["1", "2", "3"].map((id) => ({ id, unitPrice: 30, quantity: "1", taxes: ["a", "b"] }));

  const rules = { ...RECEIPT.rules, roundAt };

  expect(calculate({ ...RECEIPT, rules, taxes, lines, discounts: [], charges: [] }).tax).toBe(tax);
});

test("prices with tax inside are taken apart, not added to", () => {
  const bill = calculate({
    currency: "EUR",
    rules: { pricesIncludeTax: true, rounding: "HALF_UP", roundAt: "LINE", cashRoundingTo: null },
    taxes: [{ id: "vat", percent: "19", compound: false }],
    lines: [{ id: "1", unitPrice: 1190, quantity: "1", taxes: ["vat"] }],
    tender: "OTHER",
  });

  expect(bill.taxes).toEqual([{ id: "vat", taxable: 1000, amount: 190 }]);
  expect(bill.due).toBe(1190);
});

test("every step is told in the reader's language", () => {
  const { explanation } = calculate(RECEIPT);
  const tax = explanation.filter((step) => step.figure === "taxes[0].amount");

  expect(tax.map((step) => tell(step, "id-ID"))).toEqual([
    "Sales tax 8.875 % dari 46.00 = 4.08, setengah dibulatkan ke atas",
  ]);
  expect(explanation.map((step) => tell(step, "en"))).toEqual([
    "Burger: 2 × (12.50 + 1 × 1.50) = 28.00",
    "Wine: 1 × 9.00 = 9.00",
    "Wine: discount 10 % of 9.00 = 0.90, rounded half up",
    "Cheese: 0.335 × 32.00 = 10.72",
    "Subtotal: 28.00 + 9.00 + 10.72 = 47.72",
    "Voucher: 5.00 on 46.82 = 5.00",
    "Burger: with 28.00 bears 2.99 of the discount of 5.00",
    "Wine: with 8.10 bears 0.87 of the discount of 5.00",
    "Cheese: with 10.72 bears 1.14 of the discount of 5.00",
    "Burger: 28.00 − 0.00 − 2.99 = 25.01",
    "Wine: 9.00 − 0.90 − 0.87 = 7.23",
    "Cheese: 10.72 − 0.00 − 1.14 = 9.58",
    "All discounts: 47.72 − 41.82 = 5.90",
    "Service: 10 % of 41.82 = 4.18, rounded half up",
    "Sales tax 8.875 % of 46.00 = 4.08, rounded half up",
    "Burger: bears 2.22 of Sales tax 4.08",
    "Wine: bears 0.64 of Sales tax 4.08",
    "Cheese: bears 0.85 of Sales tax 4.08",
    "Service: bears 0.37 of Sales tax 4.08",
    "Alcohol levy 2 % of 7.871662… = 0.16, rounded half up",
    "Wine: bears 0.16 of Alcohol levy 0.16",
    "Tax: 4.08 + 0.16 = 4.24",
    "Sales tax is charged upon 25.01 + 7.23 + 9.58 + 4.18 = 46.00",
    "Alcohol levy is charged upon 7.23 = 7.23",
    "Before tip: 41.82 + 4.18 + 4.24 = 50.24",
    "Tip 15 % of 41.82 = 6.27, rounded half up",
    "Total: 50.24 + 6.27 = 56.51",
    "Cash rounding from 56.51 to a multiple of 0.05 = -0.01",
    "Due: 56.50",
  ]);
});

test("a name with braces is said as it is", () => {
  const lines = [{ id: "1", name: "Tea {2}", unitPrice: 300, quantity: "1" }];

  const [gross] = calculate({ ...RECEIPT, lines }).explanation.map((step) => tell(step, "en"));

  expect(gross).toBe("Tea {2}: 1 × 3.00 = 3.00");
});

test.each(["en", "id"] as const)("terminal and back office explain a bill in the same words: %s", (language) => {
  const resources = "../../../pos-web/src/main/resources/app/comanda/web";
  const file = new URL(`${resources}/messages_${language}.properties`, import.meta.url);
  const text = readFileSync(file.pathname, "utf8");
  // a guest's part of a bill is explained by the back office alone
  const said = new Map([...text.matchAll(/^step\.(?!part_)(\w+)=(.*)$/gm)].map(([, key, sentence]) => [key, sentence]));
  for (const [, mode, words] of text.matchAll(/^rounding\.(\w+)\.done=(.*)$/gm)) said.set(mode, `{0}${words}`);

  expect(moneyWords[language]).toEqual(Object.fromEntries(said));
});
