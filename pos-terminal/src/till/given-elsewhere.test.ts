import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { Device } from "../device";
import { Unreachable } from "../kit/http";
import { GivenElsewhere, elsewhere } from "./given-elsewhere";
import type { MadeRefund } from "./online-refund";
import type { Sold } from "./sale";

const sale = {
  placed: { orderId: "o" },
  paid: { orderId: "o", paymentId: "p1" },
  refunds: [{ orderId: "o", refundId: "mine", amount: 100 }],
} as unknown as Sold;
const part = { ...sale, part: { number: 1, of: 2, total: 500, lines: [] } } satisfies Sold;

let device: Device;
let made: MadeRefund[] | null;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  device = await Device.open();
  made = [];
  device.fetch = async () => {
    if (!made) throw new Unreachable("away");
    return new Response(JSON.stringify(made), { headers: { "Content-Type": "application/json" } });
  };
});

test("what stands on the receipt already is not told twice", () => {
  expect(elsewhere(sale, [refund("mine", 100), refund("office", 250)])).toEqual([{ id: "office", receipt: "R-office", amount: 250, open: false }]);
});

test("what a vendor refused did not go back", () => {
  expect(elsewhere(sale, [refund("office", 250, "FAILED")])).toEqual([]);
});

test("what nobody knows yet is told as open", () => {
  expect(elsewhere(sale, [refund("office", 250, "UNKNOWN")])).toMatchObject([{ amount: 250, open: true }]);
});

test("on the receipt of a part stands only what went back to its payment", () => {
  const both = { ...refund("office", 250), tenders: [tender("p1", 250), tender("p2", 400)] };
  expect(elsewhere(part, [both])).toMatchObject([{ amount: 250 }]);
  expect(elsewhere(sale, [both])).toMatchObject([{ amount: 650 }]);
});

test("what was heard is known without a network", async () => {
  made = [refund("office", 250)];
  await new GivenElsewhere(device).asked(sale);
  made = null;
  const later = new GivenElsewhere(device);
  expect((await later.known(sale)).elsewhere).toMatchObject([{ id: "office" }]);
  await expect(later.asked(sale)).rejects.toThrow(Unreachable);
});

test("a refund that failed after all is forgotten", async () => {
  const given = new GivenElsewhere(device);
  made = [refund("office", 250, "PENDING")];
  await given.asked(sale);
  made = [refund("office", 250, "FAILED")];
  await given.asked(sale);
  expect((await given.known(sale)).elsewhere ?? []).toEqual([]);
});

function refund(id: string, amount: number, state: MadeRefund["tenders"][number]["state"] = "SUCCEEDED"): MadeRefund {
  return { id, receiptNumber: `R-${id}`, amount, createdAt: "", tenders: [tender("p1", amount, state)] };
}

function tender(paymentId: string, amount: number, state: MadeRefund["tenders"][number]["state"] = "SUCCEEDED") {
  return { id: paymentId, paymentId, method: "CARD", state, amount };
}
