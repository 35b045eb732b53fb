import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { Device } from "../device";
import { Journal } from "../journal";
import { ServerCashbox } from "./cashbox";
import { ReaderShelf } from "./reader";

const counter = { id: "tmr_counter", label: "Counter", online: true };

let device: Device;
let asked: unknown[];
let answer: unknown;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  device = await Device.open();
  vi.spyOn(device, "fetch").mockImplementation(async (_, options) => {
    asked.push(options?.body);
    return new Response(JSON.stringify(answer), { status: 200, headers: { "Content-Type": "application/json" } });
  });
  device.identity = { terminalId: "t1", tenantId: "t", outletId: "o", name: "Till", prefix: "A2", purpose: "TILL", key: "k" };
});

test("a till remembers its card reader", async () => {
  await new ReaderShelf(device).choose(counter);
  const after = new ReaderShelf(device);
  await after.open();
  expect(after.mine).toEqual({ id: "tmr_counter", label: "Counter" });
});

test("readers that are switched on stand first", async () => {
  answer = [{ id: "a", label: "Attic", online: false }, { id: "t", label: "Terrace", online: true }, counter];
  expect((await new ReaderShelf(device).all()).map((one) => one.label)).toEqual(["Counter", "Terrace", "Attic"]);
});

test("a tab is taken for all that is due and the tip, as a payment of its own", async () => {
  answer = { id: "p1" };
  const cashbox = new ServerCashbox(device, new Journal(device));
  const asking = { key: "k1", orderId: "o1", method: "CARD_READER", amount: 560, tip: 60, tab: "t1", currency: "USD", at: 0 };
  await cashbox.pay(asking);
  await cashbox.pay({ ...asking, partly: true, partId: "part1" });
  expect(asked).toEqual([{ tip: 60 }, { amount: 560, tip: 60, partId: "part1" }]);
  expect(vi.mocked(device.fetch).mock.calls[0]?.[0]).toBe("/orders/o1/tabs/t1/capture");
});

test("the server is told on which reader the guest pays, and how much of it is a tip", async () => {
  answer = { id: "p1" };
  const cashbox = new ServerCashbox(device, new Journal(device));
  await cashbox.pay({ key: "k1", orderId: "o1", method: "CARD_READER", amount: 560, tip: 60, partly: true, reader: counter, currency: "USD", at: 0 });
  expect(asked.at(-1)).toEqual({ method: "CARD_READER", amount: 560, tip: 60, reader: "tmr_counter" });
});
