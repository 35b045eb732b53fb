import "fake-indexeddb/auto";
import { env } from "node:process";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { Device } from "../device";
import { signingKeys } from "../device/signing";
import { fromHex } from "../kit/bytes";
import { newId } from "../kit/ids";
import { Dice } from "../money/dice";
import { NO_HASH, hashOf } from "./event";
import { FakeServer } from "./fake-server";
import type { Head } from "./head";
import { Journal } from "./journal";
import { Notices } from "./notices";
import { Sender } from "./sender";

const ROUNDS = Number(env["STORM_ROUNDS"] ?? 60);
const SEEDS = env["STORM_SEED"] ? [Number(env["STORM_SEED"])] : [1, 2, 3, 4, 5, 6];

afterEach(() => vi.unstubAllGlobals());

test.each(SEEDS)("whatever network and power do, every sale is on the server once (STORM_SEED=%i)", async (seed) => {
  globalThis.indexedDB = new IDBFactory();
  const dice = new Dice(seed);
  const server = new FakeServer("t1");
  const sent: [string, RequestInit][] = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    if (init.method === "POST") sent.push([path, init]);
    return server.fetch(path, init);
  });
  const sold: string[] = [];
  let till = await open();

  for (let round = 0; round < ROUNDS; round++) {
    server.answering = dice.of(["yes", "no", "lost", "half"]);
    switch (dice.below(6)) {
      case 0:
      case 1:
        await sell(till.journal, sold);
        break;
      case 2: // two tabs, and the sender at the same time
        await Promise.all([sell(till.journal, sold), sell(new Journal(till.device), sold), till.sender.once()]);
        break;
      case 3:
        await till.sender.once();
        break;
      case 4: // the network gives again what it had held back
        if (sent.length > 0) await server.fetch(...dice.of(sent)).catch(() => undefined);
        break;
      default: // the page is closed
        till.device.db.close();
        till = await open();
    }
  }
  server.answering = "yes";
  await sendAll(till.journal, till.sender);

  const placed = bodies(server, "order.placed");
  expect(placed.map((body) => body.orderId).toSorted()).toEqual(sold.toSorted());
  expect(bodies(server, "order.paid").map((body) => body.orderId)).toEqual(placed.map((body) => body.orderId));
  expect(placed.map((body) => body.number)).toEqual(placed.map((_, i) => `A2J-${String(i + 1).padStart(6, "0")}`));
  await expectChain(server, till.device);
});

test.each(SEEDS)("a store that is set back to any moment before loses nothing that was sold after (STORM_SEED=%i)", async (seed) => {
  globalThis.indexedDB = new IDBFactory();
  const dice = new Dice(seed);
  const server = new FakeServer("t1");
  vi.stubGlobal("fetch", server.fetch);
  const sold: string[] = [];
  const { device, journal, sender } = await open();
  const backups = [await backup(device, journal)];
  for (let round = 0; round < ROUNDS / 2; round++) {
    server.answering = dice.of(["yes", "no", "lost", "half"]);
    await sell(journal, sold);
    if (dice.below(3) === 0) await sender.once();
    if (dice.below(4) === 0) backups.push(await backup(device, journal));
    if (dice.below(8) === 0) {
      server.answering = "yes";
      await sendAll(journal, sender);
      await restore(device, dice.of(backups));
    }
  }
  server.answering = "yes";
  await sendAll(journal, sender);

  // what was told again has the same ids, by which the server knows it
  expect([...new Set(bodies(server, "order.placed").map((body) => body.orderId))].toSorted()).toEqual(sold.toSorted());
  await expectChain(server, device);
});

async function open() {
  const device = await Device.open();
  device.identity = { terminalId: "t1", tenantId: "x", outletId: "o1", name: "Till 1", prefix: "A2", purpose: "TILL", key: "t1.secret" };
  const journal = new Journal(device);
  return { device, journal, sender: new Sender(device, journal, new Notices(device.vault)) };
}

async function sell(journal: Journal, sold: string[]): Promise<void> {
  const orderId = newId();
  await journal.append("s1", (numbers) => [
    { kind: "order.placed", body: { orderId, number: numbers.nextOrder() } },
    { kind: "order.paid", body: { orderId, receipt: numbers.nextReceipt() } },
  ]);
  sold.push(orderId);
}

interface Disk {
  readonly head: Head;
  readonly rows: readonly { readonly sequence: number }[];
}

async function backup(device: Device, journal: Journal): Promise<Disk> {
  return { head: await journal.head(), rows: await device.db.from("journal", 1) };
}

/** The device's disk as it was then. */
async function restore(device: Device, { head, rows }: Disk): Promise<void> {
  await device.db.write(["journal", "state"], (of) => {
    of("journal").clear();
    rows.forEach((row) => of("journal").add(row, row.sequence));
    of("state").put(head, "head");
  });
}

/** The network stays. */
async function sendAll(journal: Journal, sender: Sender): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await sender.once();
    if ((await journal.waiting()) === 0) return;
  }
  throw new Error(`the server never took all: ${sender.line.stopped?.code}`);
}

function bodies(server: FakeServer, kind: string): { orderId: string; number?: string }[] {
  return server.events.filter((event) => event.kind === kind).map((event) => JSON.parse(event.body));
}

async function expectChain(server: FakeServer, device: Device): Promise<void> {
  const { publicKey } = await signingKeys(device.db);
  let previous = NO_HASH;
  for (const [i, event] of server.events.entries()) {
    expect([event.sequence, event.previousHash, event.hash]).toEqual([i + 1, previous, await hashOf("t1", event)]);
    const signature = Uint8Array.from(atob(event.signature.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    expect(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, publicKey, signature, fromHex(event.hash))).toBe(true);
    previous = event.hash;
  }
}
