import { expect, test } from "vitest";
import type { Device } from "../device";
import { findPaid } from "./found-order";
import { OnlineRefund } from "./online-refund";

const head = { id: "o1", number: "A-000007", receiptNumber: "A2-000003", outletId: "u", currency: "USD" };
const lines = [{ id: "a", name: "Soup", quantity: "3", refundedQuantity: "1" }];
const card = { id: "p1", method: "CARD", state: "SUCCEEDED", amount: 1000, cashRounding: 0 };
const cash = { id: "p2", method: "CASH", state: "SUCCEEDED", amount: 500, cashRounding: 0 };

/** A server that has 13.00 of the order left, cash first. */
function till(payments: readonly object[], asked: object[] = []): Device {
  const answer = (path: string, body?: { amount?: number }): object => {
    if (path.startsWith("/orders?")) return { orders: [head] };
    if (path.endsWith("/preview")) {
      asked.push(body ?? {});
      const amount = body?.amount ?? 1300;
      const ofCash = Math.min(500, amount);
      const shares = [{ paymentId: "p2", amount: ofCash }, { paymentId: "p1", amount: amount - ofCash }];
      return { amount, cashRounding: 0, shares: shares.filter((one) => one.amount > 0) };
    }
    if (path.endsWith("/payments")) return payments;
    return path.endsWith("/refunds") ? [] : { ...head, lines };
  };
  return {
    identity: { outletId: "u" },
    card: { outlet: { rules: {} } },
    fetch: async (path: string, call?: { body?: object }) => new Response(JSON.stringify(answer(path, call?.body))),
  } as unknown as Device;
}

test("what was paid by card, too, goes back as the server says, and the till says before to what", async () => {
  const found = await findPaid(till([card, cash]), "A2-000003");
  expect(found).toBeInstanceOf(OnlineRefund);
  expect(found).toMatchObject({ title: "A2-000003", left: 1300, lines: [{ name: "Soup" }] });
  expect(found!.leftOf("a")).toBe("2");
  expect(await found!.due({ value: 700 })).toEqual({
    value: 700,
    amount: 700,
    to: [
      { method: "CASH", amount: 500 },
      { method: "CARD", amount: 200 },
    ],
  });
});

test("more than is left is not even asked for, and of a part of a bill only what was paid of that", async () => {
  const asked: object[] = [];
  const found = await findPaid(till([card], asked), "A-000007", "part1");
  expect(await found!.due({ value: 1301 })).toBeNull();
  await found!.due({ all: true });
  expect(asked).toEqual([{ partId: "part1" }, { partId: "part1" }]);
  expect(found!.lines).toEqual([]);
});

test("what was paid in cash alone needs no vendor, and what was not paid has nothing to give back", async () => {
  expect(await findPaid(till([cash]), "A-000007")).not.toBeInstanceOf(OnlineRefund);
  expect(await findPaid(till([]), "A-000007")).toBeNull();
  expect(await findPaid(till([card]), "A-000008")).toBeNull();
});
