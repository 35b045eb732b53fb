import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Device } from "../device";
import { NO_HASH } from "./event";
import { FakeServer } from "./fake-server";
import { Journal } from "./journal";
import { Notices } from "./notices";
import { Sender } from "./sender";

let server: FakeServer;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new FakeServer("t1");
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => vi.unstubAllGlobals());

test("each event holds the hash of the one before", async () => {
  const { journal } = await terminal();
  await sell(journal);
  await sell(journal);
  const [fourth, third, second, first] = await journal.latest(10);
  expect(first).toMatchObject({ sequence: 1, previousHash: NO_HASH });
  expect([second!.previousHash, third!.previousHash, fourth!.previousHash]).toEqual([first!.hash, second!.hash, third!.hash]);
});

test("numbers go on without a gap, orders and receipts apart, also after a reload", async () => {
  const { device, journal } = await terminal();
  await sell(journal);
  device.db.close();
  const again = await terminal();
  await sell(again.journal);
  expect((await again.journal.latest(2)).map((event) => JSON.parse(event.body))).toEqual([
    { receipt: "A2J-000002" },
    { number: "A2J-000002" },
  ]);
});

test("two tabs that sell at once never give one number twice", async () => {
  const { device, journal } = await terminal();
  const otherTab = new Journal(device);
  await Promise.all([sell(journal), sell(otherTab), sell(journal), sell(otherTab)]);
  const sequences = (await journal.latest(10)).map((event) => event.sequence);
  expect(sequences).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(new Set((await journal.latest(10)).map((event) => event.body)).size).toBe(8);
});

test("an act that can't be made leaves nothing behind", async () => {
  const { journal } = await terminal();
  const failing = journal.append(null, (numbers) => {
    numbers.nextOrder();
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await sell(journal);
  expect((await journal.latest(2)).map((event) => event.body)).toContain('{"number":"A2J-000001"}');
});

test("what was done without a network is handed over in batches, each once", async () => {
  const { journal, sender } = await terminal();
  server.answering = "no";
  for (let i = 0; i < 60; i++) await sell(journal);
  expect(await sender.once()).toBe(false);
  expect(sender.line.online).toBe(false);
  expect(await journal.waiting()).toBe(120);

  server.answering = "yes";
  await sender.once();
  expect(await journal.waiting()).toBe(20);
  await sender.once();
  expect(await journal.waiting()).toBe(0);
  expect(server.events).toHaveLength(120);
});

test("a batch whose answer was lost is on the server once", async () => {
  const { journal, sender } = await terminal();
  await sender.once();
  await sell(journal);
  server.answering = "lost";
  expect(await sender.once()).toBe(false);
  expect(await journal.waiting()).toBe(2);
  server.answering = "yes";
  await sender.once();
  expect(server.events).toHaveLength(2);
  expect(await journal.waiting()).toBe(0);
});

test("a store that was restored goes on behind what the server has, and nothing of it is lost", async () => {
  const { device, journal, sender } = await terminal();
  await sell(journal);
  await sender.once();
  const backup = await journal.head();
  await sell(journal);
  await sender.once();
  await device.db.write(["journal", "state"], (of) => {
    of("journal").delete(3);
    of("journal").delete(4);
    of("state").put(backup, "head");
  });

  const restored = new Journal(device);
  await sell(restored, "after the backup");
  const again = new Sender(device, restored, new Notices(device.vault));
  expect(await again.once()).toBe(true);
  expect(server.events.map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(server.events[4]!.body).toContain("after the backup");
  await sell(restored);
  expect((await restored.latest(1))[0]!.body).toContain("A2J-000003");
});

test("of what the server has, the newest acts stay, and all that it has not", async () => {
  const { device, sender } = await terminal();
  const journal = new Journal(device, 6);
  const forgetful = new Sender(device, journal, new Notices(device.vault));
  for (let i = 0; i < 5; i++) await sell(journal);
  expect(await journal.latest(20)).toHaveLength(10);
  await forgetful.once();
  server.answering = "no";
  for (let i = 0; i < 4; i++) await sell(journal);
  expect((await journal.latest(20)).map((event) => event.sequence)).toEqual([18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  server.answering = "yes";
  await sender.once();
  expect(server.events).toHaveLength(18);
});

test.each([200, 404])("a page that somebody else answers %d with is no answer, and the till tries again", async (status) => {
  const { journal, sender } = await terminal();
  await sell(journal);
  vi.stubGlobal("fetch", async () => new Response("<html>Please pay for the network first</html>", { status, headers: { "Content-Type": "text/html" } }));
  expect(await sender.once()).toBe(false);
  expect(sender.line).toEqual({ online: false, stopped: null });
  vi.stubGlobal("fetch", server.fetch);
  await sender.once();
  expect(server.events).toHaveLength(2);
});

test("a disk that fails for a moment is said, and does not end the sending", async () => {
  const { journal, sender } = await terminal();
  await sell(journal);
  const taken = vi.spyOn(journal, "taken").mockRejectedValueOnce(new Error("The store is full, or was closed."));
  expect(await sender.once()).toBe(false);
  expect(sender.line.stopped?.detail).toBe("The store is full, or was closed.");
  taken.mockRestore();
  await sender.once();
  expect(await journal.waiting()).toBe(0);
  expect(sender.line.stopped).toBeNull();
});

test("what the server could not do as told is kept for people to read", async () => {
  const { device, journal, sender } = await terminal();
  server.conflict = 2;
  await sell(journal);
  await sender.once();
  expect(await new Notices(device.vault).all()).toEqual([{ sequence: 2, code: "sync.paid-twice", detail: "Twice." }]);
  expect(await journal.waiting()).toBe(0);
});

test("the journal lies sealed", async () => {
  const { device, journal } = await terminal();
  await sell(journal, "a secret note");
  const row = await device.db.get<{ sealed: { data: ArrayBuffer } }>("journal", 1);
  expect(new TextDecoder().decode(row!.sealed.data)).not.toContain("secret");
});

async function terminal() {
  const device = await Device.open();
  device.identity = { terminalId: "t1", tenantId: "x", outletId: "o1", name: "Till 1", prefix: "A2", purpose: "TILL", key: "t1.secret" };
  const journal = new Journal(device);
  return { device, journal, sender: new Sender(device, journal, new Notices(device.vault)) };
}

function sell(journal: Journal, note?: string) {
  return journal.append("s1", (numbers) => [
    { kind: "order.placed", body: { number: numbers.nextOrder(), note } },
    { kind: "order.paid", body: { receipt: numbers.nextReceipt() } },
  ]);
}
