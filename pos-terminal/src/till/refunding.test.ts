import { expect, test } from "vitest";
import { RefundableSale, type Refunded } from "./refunding";
import type { Sold } from "./sale";

const TAX = { id: "t", percent: "8.875", compound: false };
const LINES = [
  { id: "a", itemId: "i", name: "Soup", quantity: "3", unitPrice: 333, modifiers: [], taxes: ["t"] },
  { id: "b", itemId: "j", name: "Bread", quantity: "1", unitPrice: 450, modifiers: [], taxes: ["t"] },
];

test("giving back in steps gives back exactly what was paid", () => {
  let refunds: Refunded[] = [];
  for (const claim of [{ lines: [{ lineId: "a", quantity: "1" }] }, { value: 101 }, { lines: [{ lineId: "b", quantity: "1" }] }, { all: true } as const]) {
    const due = new RefundableSale(sale(refunds)).due(claim)!;
    refunds = [...refunds, refund({ ...("all" in claim ? {} : claim), amount: due.amount })];
  }
  expect(refunds.reduce((sum, one) => sum + one.amount, 0)).toBe(sale([]).paid!.amount);
  expect(new RefundableSale(sale(refunds)).left).toBe(0);
});

test("never more than was paid, and nothing twice", () => {
  const whole = new RefundableSale(sale([]));
  expect(whole.due({ value: whole.left + 1 })).toBeNull();
  const none = new RefundableSale(sale([refund({ amount: sale([]).paid!.amount })]));
  expect(none.due({ all: true })).toBeNull();
  expect(none.leftOf("a")).toBe("0");
});

test("a part is rounded to coins, the last goes as it came", () => {
  const due = new RefundableSale(sale([])).due({ lines: [{ lineId: "a", quantity: "1" }] })!;
  expect(due.amount % 5).toBe(0);
  expect(Math.abs(due.amount - due.value)).toBeLessThanOrEqual(2);
});

/** 3 × 3.33 + 4.50, a tenth off, taxed, rounded to five cents. */
function sale(refunds: readonly Refunded[]): Sold {
  const rules = { pricesIncludeTax: false, rounding: "HALF_UP", roundAt: "RATE", cashRoundingTo: 5 } as const;
  const placed = { orderId: "o", outletId: "u", number: "A-1", serviceMode: "TAKEAWAY", menuVersion: 1, currency: "USD", send: true, rules, taxes: [TAX], charges: [], tip: 0, lines: LINES, total: 0 };
  // 1449 − 145 = 1304, tax 115.73 → 116: 1420
  const paid = { orderId: "o", outletId: "u", paymentId: "p", method: "CASH", amount: 1420, cashRounding: 0, tip: 0, tendered: 1420, change: 0, receipt: "A-1" } as const;
  const discounts = [{ id: "d", kind: "DISCOUNT", percent: "10", reasonId: "r", name: "" }] as const;
  return { placed, paid, discounts, refunds, staffId: null, at: "2026-11-25T12:00:00.000Z", sequence: 2 };
}

function refund(of: Partial<Refunded>): Refunded {
  return { orderId: "o", outletId: "u", refundId: "x", amount: 0, reasonId: "r", ...of };
}
