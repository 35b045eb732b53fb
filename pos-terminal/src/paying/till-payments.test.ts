import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { Device } from "../device";
import type { Bill } from "../money";
import { type OpenOrder, dueOf, receiving } from "../service/open-order";
import { FakeCashbox } from "./fake-cashbox";
import { PhoneRun } from "./phone-run";
import { TillPayments } from "./till-payments";

const card = { method: "CARD", provider: "STRIPE" };
const order = { id: "o1", currency: "USD", payments: [], parts: [] } as unknown as OpenOrder;
const theirs = { id: "theirs", orderId: "o1", method: "QRIS", state: "PENDING" as const, currency: "USD", amount: 1200, tip: 0, surcharge: 0, createdAt: "" };

let device: Device;
let cashbox: FakeCashbox;
let payments: TillPayments;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  device = await Device.open();
  cashbox = new FakeCashbox();
  payments = await opened();
});

async function opened(): Promise<TillPayments> {
  const made = new TillPayments(device, () => undefined, () => false, cashbox);
  await made.open();
  made.resume();
  return made;
}

test("while a payment is under way nothing else is offered for its bill, after a reload too", async () => {
  const run = await payments.ask(card, order, null, 1200);
  expect(payments.underWay(order)).toBe(run);
  await vi.waitFor(() => expect(run.stage.kind).toBe("waiting"));
  payments.close();
  payments = await opened();
  expect(payments.underWay(order)?.asking).toMatchObject({ method: "CARD", paymentId: "p1" });
  expect(cashbox.byKey.size).toBe(1);
  expect(payments.orderOf({ orderId: "o1" })).toBe(order);
});

test("each part of a split bill is paid by itself", async () => {
  const part = { id: "part1", number: 1, total: 600, lines: [] };
  await payments.ask(card, order, part, 600);
  expect(payments.isUnderWay(order, "part1")).toBe(true);
  expect(payments.isUnderWay(order, "part2")).toBe(false);
});

test("what another till asked for is gone on with here", async () => {
  const asked = { ...order, asked: [{ id: "theirs", method: "QRIS", amount: 1200 }] };
  expect(payments.isUnderWay(asked)).toBe(true);
  const run = payments.underWay(asked);
  expect(run?.asking).toMatchObject({ key: null, method: "QRIS", paymentId: "theirs" });
  expect(payments.underWay(asked)).toBe(run);
  expect(cashbox.byKey.size).toBe(0);
});

test("what came is known before the server's list says so, and a decline frees the bill at once", async () => {
  cashbox.state = "SUCCEEDED";
  const run = await payments.ask(card, order, null, 1200);
  await vi.waitFor(() => expect(run.stage.kind).toBe("paid"));
  expect(payments.paid).toEqual([{ orderId: "o1", payment: { id: "p1", amount: 1200, tip: 0, cashRounding: 0 } }]);
  const stale = { ...order, asked: [{ id: "p1", method: "CARD", amount: 1200 }] };
  expect(payments.isUnderWay(stale)).toBe(false);
});

test("what a vendor's rounding took off is not due until the server's list says so", async () => {
  cashbox.state = "SUCCEEDED";
  cashbox.cashRounding = -40;
  const run = await payments.ask({ method: "QRIS", provider: "MIDTRANS", coin: 100 }, order, null, 1240);
  await vi.waitFor(() => expect(run.stage.kind).toBe("paid"));
  await payments.came({ ...theirs, state: "SUCCEEDED", cashRounding: 35 });
  expect(payments.paid.map(({ payment }) => payment.cashRounding)).toEqual([-40, 35]);
  const owed = { id: "o1", currency: "IDR", lines: [], charges: [], discounts: [], taxes: [], tip: 0, parts: [], asked: [], payments: [] } as unknown as OpenOrder;
  const bill = { total: 1240 } as Bill;
  expect(dueOf(receiving(owed, payments.paid[0]!.payment), bill)).toBe(0);
});

test("a guest's payment on a phone is seen, its decline too, and the till learns that it came", async () => {
  const run = new PhoneRun(cashbox, "o1", undefined, () => undefined);
  await run.start();
  expect(run.stage).toMatchObject({ kind: "inviting", payment: null });
  for (const state of ["PENDING", "FAILED"] as const) {
    cashbox.others = [{ ...theirs, state }];
    await run.look();
    expect(run.stage).toMatchObject({ kind: "inviting", payment: { state } });
  }
  cashbox.others = [{ ...theirs, state: "FAILED" }, { ...theirs, id: "second", state: "SUCCEEDED" }];
  await run.look();
  expect(run.stage).toMatchObject({ kind: "paid", payment: { id: "second" }, receipt: { receiptNumber: "M-000001" } });
  run.stop();
});

test("no address is shown for an order that the server does not have", async () => {
  cashbox.delivers = false;
  const run = new PhoneRun(cashbox, "o1", undefined, () => undefined);
  await run.start();
  expect(run.stage.kind).toBe("offline");
});

test("ways to pay stand in the order in which guests ask for them", () => {
  payments.shelf.all = ["CASH", "GIFT_CARD", "SOMETHING_NEW", "CARD", "CARD_READER"].map((method) => ({ method }));
  expect(payments.shelf.others.map((one) => one.method)).toEqual(["CARD_READER", "CARD", "GIFT_CARD", "SOMETHING_NEW"]);
});
