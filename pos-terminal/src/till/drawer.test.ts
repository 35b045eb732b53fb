import { expect, test } from "vitest";
import type { JournalEvent } from "../journal";
import { expectedIn, isOpen, shiftOf, varianceOf } from "./drawer";

const SHIFT = "01930a3e-7c00-7000-8000-000000002001";
let sequence = 0;

test("what must be in the drawer is the float, what was sold and moved, less what went back", () => {
  const shift = shiftOf([
    event("order.paid", { amount: 999 }),
    event("drawer.opened", { shiftId: SHIFT, float: 10_000 }),
    event("order.paid", { amount: 450 }),
    event("order.paid", { amount: 300 }),
    event("refund.made", { amount: 100 }),
    event("drawer.moved", { movement: "PAID_IN", amount: 2_000 }),
    event("drawer.moved", { movement: "PAID_OUT", amount: 250 }),
    event("drawer.moved", { movement: "SAFE_DROP", amount: 5_000 }),
    event("drawer.moved", { movement: "NO_SALE", amount: 0 }),
    event("order.placed", { total: 1 }),
  ])!;
  expect(expectedIn(shift)).toBe(10_000 + 750 - 100 + 2_000 - 250 - 5_000);
  expect(shift).toMatchObject({ sales: 2, refunds: 1, noSales: 1, counted: null });
  expect(varianceOf(shift)).toBeNull();
});

test("a count that is off is missing or too much", () => {
  const shift = shiftOf([
    event("drawer.opened", { shiftId: SHIFT, float: 100 }),
    event("drawer.counted", { shiftId: SHIFT, amount: 90, pieces: [{ value: 10, number: 9 }] }),
  ])!;
  expect(varianceOf(shift)).toBe(-10);
  expect(isOpen(shift)).toBe(true);
});

test("what is sold after a shift was closed belongs to none", () => {
  const closed = shiftOf([event("drawer.opened", { shiftId: SHIFT, float: 100 }), event("drawer.closed", { shiftId: SHIFT })]);
  expect(isOpen(closed)).toBe(false);
  expect(shiftOf([event("order.paid", { amount: 5 })], closed)).toEqual(closed);
});

function event(kind: string, body: object): JournalEvent {
  return { sequence: ++sequence, at: "2026-11-25T12:00:00.000Z", staffId: null, kind, body: JSON.stringify(body), previousHash: "", hash: "", signature: "" };
}
