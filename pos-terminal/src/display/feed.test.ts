import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveFeed, type Wire } from "./feed";

class FakeWire implements Wire {
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((close: { code: number; reason: string }) => void) | null = null;
  said: { type: string; after?: number }[] = [];
  closed = false;

  send(text: string): void {
    this.said.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  async hears(message: object): Promise<void> {
    this.onmessage?.({ data: JSON.stringify(message) });
    await vi.advanceTimersByTimeAsync(0);
  }
}

let wires: FakeWire[];
let told: number[];
let stale: (Date | null)[];
let refused: string[];
let reads: number;
let read: () => Promise<void>;
let feed: LiveFeed;

beforeEach(() => {
  vi.useFakeTimers();
  wires = [];
  told = [];
  stale = [];
  refused = [];
  reads = 0;
  read = async () => undefined;
  feed = new LiveFeed(
    { topic: "kitchen", outletId: "here" },
    {
      credentials: async () => ({ token: "t" }),
      refresh: () => {
        reads++;
        return read();
      },
      event: (event) => told.push(event.sequence),
      stale: (since) => stale.push(since),
      refused: (code) => refused.push(code),
    },
    () => {
      const wire = new FakeWire();
      wires.push(wire);
      return wire;
    },
  );
  feed.start();
});

afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

async function connected(sequence: number): Promise<FakeWire> {
  await vi.advanceTimersByTimeAsync(20_000 * Number(wires.length > 0));
  const wire = wires.at(-1)!;
  wire.onopen?.();
  await wire.hears({ type: "welcome" });
  await wire.hears({ type: "subscribed", topic: "kitchen", sequence });
  return wire;
}

const event = (sequence: number) => ({ type: "event", topic: "kitchen", sequence });

test("the token is in the first message, and everything is read once", async () => {
  await vi.advanceTimersByTimeAsync(0);
  const wire = await connected(7);
  expect(wire.said).toMatchObject([{ type: "hello", token: "t" }, { type: "subscribe", topic: "kitchen" }]);
  expect(reads).toBe(1);
  expect(stale).toEqual([null]);
});

test("what comes while everything is read is told afterwards", async () => {
  await vi.advanceTimersByTimeAsync(0);
  let done = () => {};
  read = () => new Promise((resolve) => (done = resolve));
  const wire = await connected(7);
  await wire.hears(event(8));
  expect(told).toEqual([]);
  done();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([8]);
});

test("after a break it goes on where it was, and hears nothing twice", async () => {
  await vi.advanceTimersByTimeAsync(0);
  const first = await connected(7);
  await first.hears(event(8));
  first.onclose?.({ code: 1006, reason: "" });
  expect(stale.at(-1)).toBeInstanceOf(Date);
  const second = await connected(8);
  expect(second.said.at(-1)).toMatchObject({ type: "subscribe", after: 8 });
  await second.hears(event(8));
  await second.hears(event(9));
  expect(told).toEqual([8, 9]);
  expect(reads).toBe(1);
  expect(stale.at(-1)).toBeNull();
});

test("a reset reads everything anew", async () => {
  await vi.advanceTimersByTimeAsync(0);
  const wire = await connected(7);
  await wire.hears({ type: "reset", topic: "kitchen" });
  await wire.hears({ type: "subscribed", topic: "kitchen", sequence: 40 });
  expect(reads).toBe(2);
});

test("a server that falls silent is lost", async () => {
  await vi.advanceTimersByTimeAsync(0);
  const wire = await connected(7);
  await vi.advanceTimersByTimeAsync(47_000);
  expect(wire.closed).toBe(true);
  expect(stale.at(-1)).toBeInstanceOf(Date);
});

test("a ping is answered", async () => {
  await vi.advanceTimersByTimeAsync(0);
  const wire = await connected(7);
  await wire.hears({ type: "ping" });
  expect(wire.said.at(-1)).toEqual({ type: "pong" });
});

test("who is turned away says so", async () => {
  await vi.advanceTimersByTimeAsync(0);
  const wire = await connected(7);
  wire.onclose?.({ code: 4401, reason: "terminal.revoked" });
  expect(refused).toEqual(["terminal.revoked"]);
});

test("of several topics everything is read once, when all are listened to, and each goes on by itself", async () => {
  feed.stop();
  const both = new LiveFeed(
    [
      { topic: "orders", outletId: "here" },
      { topic: "payments", outletId: "here" },
    ],
    {
      credentials: async () => ({ token: "t" }),
      refresh: async () => void reads++,
      event: (heard) => told.push(heard.sequence),
      stale: () => undefined,
      refused: () => undefined,
    },
    () => {
      const wire = new FakeWire();
      wires.push(wire);
      return wire;
    },
  );
  both.start();
  await vi.advanceTimersByTimeAsync(0);
  const wire = wires.at(-1)!;
  wire.onopen?.();
  await wire.hears({ type: "welcome" });
  await wire.hears({ type: "subscribed", topic: "orders", sequence: 5 });
  expect(reads).toBe(0);
  await wire.hears({ type: "subscribed", topic: "payments", sequence: 2 });
  expect(reads).toBe(1);
  await wire.hears({ type: "event", topic: "payments", sequence: 3 });
  await wire.hears({ type: "event", topic: "payments", sequence: 3 });
  await wire.hears({ type: "event", topic: "orders", sequence: 6 });
  expect(told).toEqual([3, 6]);
  both.stop();
});
