import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Card, Device } from "../device";
import { Rail } from "./rail";
import type { Ticket } from "./ticket";

const burger: Ticket = {
  id: "t1",
  orderId: "o1",
  orderNumber: "A-1",
  number: "A-1/1",
  serviceMode: "TAKEAWAY",
  state: "NEW",
  priority: "NORMAL",
  lines: [{ lineId: "l1", itemId: "burger", name: "Burger", quantity: "1", modifiers: [] }],
  items: [{ lineId: "l1", stationId: "grill", state: "NEW" }],
  voids: [],
  createdAt: "2026-11-26T10:00:00Z",
  changedAt: "2026-11-26T10:00:00Z",
  version: 1,
};
const stations = [
  { id: "grill", name: "Grill" },
  { id: "bar", name: "Bar" },
];

let device: Device;
let rail: Rail;
let asked: { path: string; body: unknown }[];
let refusing: boolean;
let told: { rings: boolean[]; failures: unknown[] };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("document", { hidden: false });
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  refusing = false;
  told = { rings: [], failures: [] };
  device = await Device.open("kitchen-test");
  device.fetch = async (path, call) => {
    if (call?.method === "POST") asked.push({ path, body: call.body });
    if (call?.method === "POST" && refusing) return json(409, { code: "ticket.gone", detail: "It is gone." });
    if (path.endsWith("/kitchen")) return json(200, { stations });
    if (path.endsWith("/items/state")) return json(200, { ...burger, version: 2, items: [{ lineId: "l1", stationId: "grill", state: "DONE" }] });
    return json(200, path.endsWith("/tickets") ? [burger] : {});
  };
  rail = hung(null);
});

afterEach(() => {
  rail.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what is on the screen is acknowledged, once", async () => {
  await rail.readAll(device, card());
  await vi.advanceTimersByTimeAsync(1_000);
  await rail.readAll(device, card());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual([{ path: "/outlets/o/tickets/acknowledgements", body: { ticketIds: ["t1"] } }]);
});

test("what the server did not hear of is acknowledged again", async () => {
  refusing = true;
  await rail.readAll(device, card());
  await vi.advanceTimersByTimeAsync(1_000);
  refusing = false;
  await rail.readAll(device, card());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
});

test("a station acknowledges only what hangs at it", async () => {
  rail = hung("bar");
  await rail.readAll(device, card());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(rail.shown).toEqual([]);
  expect(asked).toEqual([]);
});

test("a screen whose station is gone shows the whole kitchen", async () => {
  rail = hung("pizza");
  await rail.readAll(device, card());
  expect(rail.view.station).toBeNull();
  expect(rail.shown).toHaveLength(1);
});

test("a tap is seen before the server answers", async () => {
  await rail.readAll(device, card());
  const done = rail.tap({ act: "done", ticket: burger });
  expect(rail.tickets.get("t1")?.items[0]?.state).toBe("DONE");
  expect(await done).toBe(true);
});

test("a tap that the server refuses is said, and taken back", async () => {
  await rail.readAll(device, card());
  refusing = true;
  expect(await rail.tap({ act: "done", ticket: burger })).toBe(false);
  expect(rail.tickets.get("t1")?.items[0]?.state).toBe("NEW");
  expect(told.failures).toHaveLength(1);
});

test("rings for a new ticket, and urgently for one that was overlooked", async () => {
  await rail.readAll(device, card());
  hear("TicketChanged", { ticket: { ...burger, version: 2 } });
  expect(told.rings).toEqual([]);
  hear("TicketChanged", { ticket: { ...burger, id: "t2" } });
  hear("TicketEscalated", {});
  expect(told.rings).toEqual([false, true]);
});

test("a display that is switched on without a network still has its tickets", async () => {
  await rail.readAll(device, card());
  await vi.advanceTimersByTimeAsync(3_000);
  await vi.waitFor(async () => expect(await device.vault.get("kitchen")).toBeTruthy());
  rail = hung("grill");
  await rail.recallKept(device);
  expect(rail.shown.map((ticket) => ticket.id)).toEqual(["t1"]);
  expect(rail.view.station).toBe("grill");
});

function hung(station: string | null): Rail {
  const onlooker = { changed: () => undefined, rings: (urgent: boolean) => told.rings.push(urgent), failed: (failure: unknown) => failure && told.failures.push(failure) };
  return new Rail({ device, card: card() }, onlooker, station);
}

function hear(kind: string, body: object): void {
  rail.hear({ kind, body } as Parameters<Rail["hear"]>[0]);
}

function card(): Card {
  return { outlet: { id: "o" } } as Card;
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}
