import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Device } from "../device";
import type { Journal } from "../journal";
import type { Call } from "../kit/http";
import { PrinterShelf, type Printed, type PrintersAnswer, printerOf } from "./printers";

const printer = { id: "p1", name: "Counter", receipts: "ALL" as const, terminalIds: [], drawer: true };
const own = { ...printer, id: "p2", name: "Bar", receipts: "CHOSEN" as const, terminalIds: ["t1"], drawer: false };
const kitchen = { ...printer, id: "p3", receipts: "NONE" as const };

let answers: Record<string, unknown>[];
let shelf: PrinterShelf;
let told: Printed[];
let watermark: number;
let calls: { path: string; key: string | undefined; body: unknown }[];

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  watermark = 4;
  calls = [];
  const fetch = async (path: string, call?: Call) => {
    calls.push({ path, key: call?.headers?.["Idempotency-Key"], body: call?.body });
    return new Response(JSON.stringify(answers.shift()), { status: 200 });
  };
  const journal = { head: async () => ({ sequence: 4, watermark }), watch: () => () => undefined };
  shelf = new PrinterShelf({ identity: { outletId: "o", terminalId: "t1" }, fetch } as unknown as Device, journal as unknown as Journal);
});

afterEach(() => void vi.useRealTimers());

async function print(...jobs: Record<string, unknown>[]): Promise<void> {
  answers = jobs.map((job) => ({ id: "j", printerName: "Counter", ...job }));
  const printing = shelf.print("o1", undefined, (printed) => told.push(printed));
  await vi.advanceTimersByTimeAsync(30_000);
  await printing;
}

test("the printer of a till is the one that names it, else the one for all, and never the kitchen's", () => {
  const of = (...all: (typeof own | typeof printer | typeof kitchen)[]): PrintersAnswer => ({ agent: "HERE", printers: all.map((one) => ({ printer: one })) });
  expect(printerOf(of(kitchen, printer, own), "t1")).toEqual({ id: "p2", name: "Bar", drawer: false });
  expect(printerOf(of(kitchen, printer, own), "t2")?.name).toBe("Counter");
  expect(printerOf(of(kitchen), "t1")).toBeNull();
});

test("a receipt on its way is followed until it is on paper", async () => {
  await print({ state: "WAITING" }, { state: "TAKEN" }, { state: "PRINTED" });
  expect(told.map((one) => one.kind)).toEqual(["sending", "waiting", "waiting", "printed"]);
});

test("a printer in trouble says why", async () => {
  await print({ state: "FAILED", detail: "Counter is out of paper" });
  expect(told.at(-1)).toEqual({ kind: "failed", detail: "Counter is out of paper" });
});

test("where nobody is there to print, the till says that it waits", async () => {
  answers = [{ agent: "SILENT", printers: [{ printer }] }];
  await shelf.refresh();
  expect(shelf.mine).toEqual({ id: "p1", name: "Counter", drawer: true });
  await print(...Array.from({ length: 12 }, () => ({ state: "WAITING" })));
  expect(told.at(-1)).toEqual({ kind: "waiting", printer: "Counter", idle: true });
});

test("the drawer opens once for each payment, when the server has it, and only where one hangs on the printer", async () => {
  const payment = { orderId: "o1", paymentId: "pay1" };
  answers = [{ agent: "HERE", printers: [{ printer }] }, {}];
  await shelf.open(payment);
  expect(calls).toEqual([]);
  await shelf.refresh();
  await shelf.open(payment);
  expect(calls.at(-1)).toEqual({ path: "/outlets/o/drawer-openings", key: "pay1", body: payment });
  watermark = 3;
  const waiting = shelf.open({ movementId: "m1" });
  await vi.advanceTimersByTimeAsync(10_000);
  await waiting;
  expect(calls).toHaveLength(2);
});
