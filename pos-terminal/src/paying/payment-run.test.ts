import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Device } from "../device";
import { Refused } from "../kit/http";
import { type Asking, Askings } from "./asking";
import { FakeCashbox } from "./fake-cashbox";
import { payableBy, surchargeOf } from "./method";
import { PaymentRun } from "./payment-run";

const asked: Asking = { key: "k1", orderId: "o1", method: "CARD", amount: 1200, currency: "USD", at: 0 };

/** For what the database does, whatever the clock of a test says. */
const realTimeout = globalThis.setTimeout;

let device: Device;
let askings: Askings;
let cashbox: FakeCashbox;
let run: PaymentRun;
let stages: string[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  device = await Device.open();
  askings = new Askings(device);
  await askings.open();
  cashbox = new FakeCashbox();
  stages = [];
  run = runOf(asked);
  await askings.put(asked);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});

afterEach(() => {
  run.stop();
  vi.useRealTimers();
});

function runOf(asking: Asking): PaymentRun {
  return new PaymentRun(cashbox, askings, asking, ({ stage }) => stages.push(stage.kind));
}

async function after(millis: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(millis);
  for (let i = 0; i < 5; i++) await new Promise((resolve) => realTimeout(resolve, 1));
}

test("the order gets to the server before money is asked for, and the guest's payment ends the waiting", async () => {
  await run.start();
  expect(cashbox.calls).toEqual(["deliver", "pay"]);
  expect(run.stage.kind).toBe("waiting");
  run.show();
  cashbox.state = "SUCCEEDED";
  await after(3_000);
  expect(run.stage).toMatchObject({ kind: "paid", receipt: { receiptNumber: "M-000001" } });
  expect(stages).toEqual(["delivering", "asking", "waiting", "paid"]);
  expect(askings.all).toMatchObject([{ paid: true, paymentId: "p1" }]);
});

test("a gift card's code is kept until somebody answers, and no longer", async () => {
  const card = { ...asked, method: "GIFT_CARD", amount: 500, partly: true, details: { code: "ABCD-EFGH" } };
  run = runOf(card);
  await askings.put(card);
  cashbox.network = "lost-after";
  await run.start();
  expect(askings.all).toMatchObject([{ details: { code: "ABCD-EFGH" }, returnUrl: null }]);
  cashbox.network = "up";
  cashbox.state = "SUCCEEDED";
  await run.check();
  expect(run.stage.kind).toBe("paid");
  expect(JSON.stringify(askings.all)).not.toContain("ABCD");
});

test("a decline tells why, and frees the bill", async () => {
  cashbox.state = "FAILED";
  await run.start();
  expect(run.stage).toMatchObject({ kind: "declined", payment: { refusal: { code: "declined" } } });
  expect(askings.all).toEqual([]);
});

test("what the order did not reach the server for was never asked", async () => {
  cashbox.delivers = false;
  await run.start();
  expect(run.stage.kind).toBe("offline");
  expect(cashbox.byKey.size).toBe(0);
  expect(askings.all).toEqual([]);
});

test.each(["lost-before", "lost-after"] as const)("an answer that is %s leaves it open, and the same key is asked again until somebody answers", async (lost) => {
  cashbox.network = lost;
  await run.start();
  expect(run.stage.kind).toBe("unsure");
  expect(askings.all).toMatchObject([{ key: "k1", sent: true }]);
  run.show();
  await after(3_000);
  expect(run.stage.kind).toBe("unsure");
  cashbox.network = "up";
  await after(3_000);
  expect(run.stage.kind).toBe("waiting");
  expect(cashbox.byKey.size).toBe(1);
});

test("a page that died goes on with what it asked for, also where the order's journal waits again", async () => {
  cashbox.network = "lost-after";
  await run.start();
  run.stop();
  cashbox.network = "up";
  cashbox.delivers = false;
  const anew = new Askings(device);
  await anew.open();
  run = new PaymentRun(cashbox, anew, anew.all[0]!, ({ stage }) => stages.push(stage.kind));
  expect(run.stage.kind).toBe("unsure");
  await run.start();
  expect(run.stage.kind).toBe("waiting");
  expect(cashbox.byKey.size).toBe(1);
});

test("a second touch while the first is on its way asks for nothing", async () => {
  await Promise.all([run.start(), run.start(), run.check()]);
  expect(cashbox.calls.filter((call) => call === "pay")).toHaveLength(1);
});

test("a vendor of whom nobody knows is never given up by this till", async () => {
  cashbox.state = "UNKNOWN";
  await run.start();
  run.show();
  await after(60_000);
  expect(run.stage.kind).toBe("unknown");
  expect(askings.all).toHaveLength(1);
  cashbox.state = "SUCCEEDED";
  await run.hear("p1");
  expect(run.stage.kind).toBe("paid");
});

test("the asking ends soon after the time is over, and a touch asks again", async () => {
  cashbox.expiresAt = new Date(Date.now() + 10_000).toISOString();
  await run.start();
  run.show();
  for (let i = 0; i < 20; i++) await after(3_000);
  const asks = cashbox.calls.length;
  expect(run.stage).toMatchObject({ kind: "waiting", late: true });
  for (let i = 0; i < 10; i++) await after(3_000);
  expect(cashbox.calls).toHaveLength(asks);
  cashbox.state = "FAILED";
  await run.check();
  expect(run.stage.kind).toBe("declined");
});

test("where the server tells of changes by itself it is asked less often, but soon as the time ends or the line breaks", async () => {
  let live = true;
  cashbox.expiresAt = new Date(Date.now() + 40_000).toISOString();
  run = new PaymentRun(cashbox, askings, asked, ({ stage }) => stages.push(stage.kind), () => live);
  const looks = () => cashbox.calls.filter((call) => call === "check").length;
  await run.start();
  run.show();
  await after(14_000);
  expect(looks()).toBe(0);
  await after(1_000);
  expect(looks()).toBe(1);
  await after(15_000);
  expect(looks()).toBe(2);
  await after(10_000);
  expect(looks()).toBe(3);
  expect(run.stage).toMatchObject({ kind: "waiting", late: true });
  live = false;
  await after(3_000);
  expect(looks()).toBe(4);
});

test("what the server tells of is looked at without asking the vendor", async () => {
  run = new PaymentRun(cashbox, askings, asked, ({ stage }) => stages.push(stage.kind), () => true);
  await run.start();
  run.show();
  cashbox.state = "SUCCEEDED";
  await run.hear("p1");
  expect(cashbox.calls).toEqual(["deliver", "pay", "look"]);
  expect(run.stage.kind).toBe("paid");
});

test("news that come while the server is asked are not missed", async () => {
  await run.start();
  const ask = cashbox.check.bind(cashbox);
  cashbox.check = async (order, payment) => {
    const said = await ask(order, payment);
    cashbox.state = "SUCCEEDED";
    await run.hear("p1");
    return said;
  };
  await run.check();
  expect(run.stage.kind).toBe("paid");
});

test("nobody is asked while nobody looks", async () => {
  await run.start();
  run.show();
  run.hide();
  await after(30_000);
  expect(cashbox.calls).toEqual(["deliver", "pay"]);
});

test("it is called off, unless the money came first", async () => {
  await run.start();
  await run.callOff();
  expect(run.stage.kind).toBe("off");
  expect(askings.all).toEqual([]);

  cashbox.state = "PENDING";
  run = runOf({ ...asked, key: "k2" });
  await run.start();
  cashbox.state = "SUCCEEDED";
  await run.callOff();
  expect(run.stage.kind).toBe("paid");
});

test("where another till asked before, its payment is shown and no other begun", async () => {
  cashbox.refusal = new Refused(409, "payment.open", "under way");
  cashbox.others = [{ id: "theirs", orderId: "o1", method: "QRIS", state: "PENDING", currency: "USD", amount: 1200, tip: 0, surcharge: 0, createdAt: "" }];
  await run.start();
  expect(run.stage).toMatchObject({ kind: "waiting", payment: { id: "theirs" } });
  expect(run.asking.method).toBe("QRIS");
  expect(cashbox.byKey.size).toBe(0);
});

test("what the server refuses is said, and was not asked for", async () => {
  cashbox.refusal = new Refused(422, "payment.method", "No.");
  await run.start();
  expect(run.stage).toEqual({ kind: "refused", code: "payment.method", detail: "No." });
  expect(askings.all).toEqual([]);
});

test("a server that fails in the middle is no answer", async () => {
  cashbox.refusal = new Refused(500, "http.500", "");
  await run.start();
  expect(run.stage.kind).toBe("unsure");
  expect(askings.all).toHaveLength(1);
});

test("a fee is reckoned as the server does: of both percentages at once, halves up", () => {
  expect(surchargeOf({ method: "CARD", bearer: "GUEST", feePercent: "1.2", feeFixed: 20 }, 1250)).toBe(35);
  expect(surchargeOf({ method: "CARD", bearer: "GUEST", feePercent: "0.02" }, 2500)).toBe(1);
  expect(surchargeOf({ method: "CARD", bearer: "RESTAURANT", feePercent: "3" }, 2500)).toBe(0);
  const qris = { method: "QRIS", bearer: "GUEST", feePercent: "1.7", coin: 100 } as const;
  expect(payableBy(qris, 2_500_040)).toBe(2_500_000);
  expect(payableBy(qris, 2_500_050)).toBe(2_500_100);
  expect(surchargeOf(qris, 2_503_000)).toBe(42_600);
  expect(payableBy({ method: "CARD" }, 1235)).toBe(1235);
});
