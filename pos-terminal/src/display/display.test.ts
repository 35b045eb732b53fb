import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Device } from "../device";
import { Display } from "./display";

const CARD = { tenantId: "t", terminal: { id: "d", name: "Grill", prefix: "K", purpose: "KITCHEN", publicKeySet: true }, outlet: { id: "o", language: "id-ID" }, staff: [] };
const host: ReactiveControllerHost = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
const realTimeout = globalThis.setTimeout;
let stored: Record<string, string>;
let network: boolean;
let refusal: string | null;
let spoken: string[];
let wires: { onopen?: () => void; onmessage?: (message: { data: string }) => void; send(text: string): void; close(): void }[];
let display: Display;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"], now: new Date("2026-11-25T19:00:00Z") });
  globalThis.indexedDB = new IDBFactory();
  stored = {};
  network = true;
  refusal = null;
  spoken = [];
  wires = [];
  vi.stubGlobal("localStorage", { getItem: (key: string) => stored[key] ?? null, setItem: (key: string, value: string) => (stored[key] = value) });
  vi.stubGlobal("navigator", { language: "en-US" });
  vi.stubGlobal("location", { href: "https://comanda.test/kitchen/" });
  vi.stubGlobal("WebSocket", function (this: (typeof wires)[number]) {
    this.send = () => undefined;
    this.close = () => undefined;
    wires.push(this);
  });
  vi.stubGlobal("fetch", async (path: string) => {
    if (!network) throw new TypeError("no network");
    if (refusal) return json(401, { code: refusal });
    if (path.endsWith("/enrolments")) return json(201, { terminalId: "d", outletId: "o", purpose: "KITCHEN", key: "d.secret" });
    if (path.endsWith("/sign-ins")) return json(201, { token: "tok", expiresAt: "2026-11-25T20:00:00Z" });
    return json(200, CARD);
  });
  display = new Display(host, {
    app: "kitchen",
    store: "test-display",
    topic: "kitchen",
    speak: (language) => spoken.push(language),
    refresh: async () => undefined,
    event: () => undefined,
  });
});

afterEach(() => {
  display.hostDisconnected();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a browser that nobody has set up asks for a code", async () => {
  display.hostConnected();
  await until(() => display.device !== null);
  expect(display.enrolling).toBe(true);
  expect(wires).toHaveLength(0);
});

test("one that was set up signs in by itself and listens", async () => {
  await enrolled();
  display.hostConnected();
  await until(() => wires.length === 1);
  await welcomed();
  expect(display.stale).toBeNull();
  expect(spoken.at(-1)).toBe("id-ID");
  expect(stored["test-display-heard"]).toMatch(/^2026-11-25T19:00:/);
});

test("loaded without a network it says since when it has none", async () => {
  await enrolled();
  stored["test-display-heard"] = "2026-11-25T18:41:00.000Z";
  network = false;
  display.hostConnected();
  await until(() => display.card !== null);
  expect(display.stale).toBeNull();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(display.stale?.toISOString()).toBe("2026-11-25T18:41:00.000Z");
  network = true;
  await until(() => wires.length === 1, 100);
  await welcomed();
  expect(display.stale).toBeNull();
});

test("a terminal that was revoked has to be set up anew", async () => {
  await enrolled();
  refusal = "terminal.revoked";
  display.hostConnected();
  await until(() => display.enrolling);
  expect(display.card).toBeNull();
  expect(display.device?.identity).toBeNull();
});

test("whoever has gone tries nothing again", async () => {
  await enrolled();
  network = false;
  display.hostConnected();
  await until(() => display.card !== null);
  display.hostDisconnected();
  network = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(wires).toHaveLength(0);
  expect(display.stale).toBeNull();
});

async function enrolled(): Promise<void> {
  const device = await Device.open("test-display");
  await device.enrol("K7QM-2XFP", "Grill");
  device.db.close();
}

async function welcomed(): Promise<void> {
  const wire = wires.at(-1)!;
  wire.onopen?.();
  for (const message of [{ type: "welcome" }, { type: "subscribed", topic: "kitchen", sequence: 4 }]) {
    wire.onmessage?.({ data: JSON.stringify(message) });
    await vi.advanceTimersByTimeAsync(0);
  }
}

/** @param step milliseconds of the display's time for each look; none where nothing needs it to pass */
async function until(happened: () => boolean, step = 0): Promise<void> {
  for (let i = 0; i < 1_000 && !happened(); i++) {
    await new Promise((resolve) => realTimeout(resolve, 2));
    await vi.advanceTimersByTimeAsync(step);
  }
  expect(happened()).toBe(true);
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}
