import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { Device } from "../device";
import { Refused, Unreachable } from "../kit/http";
import { FakeCashbox } from "./fake-cashbox";
import { type Tab, type TabServer, TillTabs } from "./tabs";

const reader = { id: "tmr_counter", label: "Counter" };
const wish = { method: "CARD_READER", amount: 5000, reader };

/** Holds every key once, as ours does. */
class FakeServer implements TabServer {
  readonly byKey = new Map<string, Tab>();
  network: "up" | "lost-before" | "lost-after" = "up";
  refusal: Refused | null = null;
  others: Tab[] = [];
  slow: Promise<void> = Promise.resolve();

  async alive() {
    const listed = this.#answer(() => this.others);
    await this.slow;
    return listed;
  }
  async hold(orderId: string, { key, method, amount }: Parameters<TabServer["hold"]>[1]) {
    return this.#answer(() => {
      const known = this.byKey.get(key) ?? { id: `t${this.byKey.size + 1}`, orderId, method, state: "ASKED", currency: "USD", held: amount, endsSoon: false };
      this.byKey.set(key, known);
      return known;
    });
  }
  async check(tab: Tab) {
    return this.#answer(() => ({ ...tab, state: "OPEN" as const }));
  }
  async raise(tab: Tab, amount: number) {
    return this.#answer(() => ({ ...tab, held: amount }));
  }
  async release(tab: Tab) {
    return this.#answer(() => ({ ...tab, state: "RELEASED" as const }));
  }
  #answer<T>(what: () => T): T {
    if (this.network === "lost-before") throw new Unreachable("");
    if (this.refusal) throw this.refusal;
    const said = what();
    if (this.network === "lost-after") throw new Unreachable("");
    return said;
  }
}

let device: Device;
let cashbox: FakeCashbox;
let server: FakeServer;
let tabs: TillTabs;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  device = await Device.open();
  cashbox = new FakeCashbox();
  server = new FakeServer();
  tabs = await opened();
});

async function opened(): Promise<TillTabs> {
  const made = new TillTabs(device, cashbox, () => undefined, server);
  await made.open();
  return made;
}

async function open(): Promise<Tab> {
  await tabs.hold("o1", wish);
  await tabs.check(tabs.of("o1")!);
  return tabs.of("o1")!;
}

test("a card is asked, holds the amount, holds more, and is known after a reload without a network", async () => {
  await tabs.raise(await open(), 8000);
  server.network = "lost-before";
  tabs = await opened();
  await tabs.refresh();
  expect(tabs.of("o1")).toMatchObject({ state: "OPEN", held: 8000 });
  expect(tabs.of("o2")).toBeNull();
});

test("nothing is asked for an order that the server does not have", async () => {
  cashbox.delivers = false;
  await tabs.hold("o1", wish);
  expect(tabs.standing("o1")).toEqual({ tab: null, doing: false, trouble: { kind: "offline" } });
  expect(server.byKey.size).toBe(0);
});

test("where the answer is lost no other card is asked, after a reload too, and the same hold is found again", async () => {
  server.network = "lost-after";
  await tabs.hold("o1", wish);
  expect(tabs.standing("o1").trouble).toEqual({ kind: "unsure" });
  tabs = await opened();
  server.network = "up";
  await tabs.hold("o1", { method: "CARD", amount: 9900 });
  expect(tabs.standing("o1")).toMatchObject({ tab: { id: "t1", held: 5000 }, trouble: null });
  expect(server.byKey.size).toBe(1);
});

test("a hold that nobody asked about for half a day is not asked for again", async () => {
  server.network = "lost-after";
  await tabs.hold("o1", wish);
  const later = new TillTabs(device, cashbox, () => undefined, server);
  await later.open(Date.now() + 13 * 3_600_000);
  expect(later.standing("o1").trouble).toBeNull();
});

test("what the server refuses is said, and what is held is held still", async () => {
  const tab = await open();
  server.refusal = new Refused(409, "tab.not-raised", "The card holds no more.");
  await tabs.raise(tab, 8000);
  expect(tabs.standing("o1")).toMatchObject({ tab: { held: 5000 }, trouble: { kind: "refused", code: "tab.not-raised" } });
  server.refusal = null;
  server.network = "lost-before";
  await tabs.release(tab);
  expect(tabs.standing("o1")).toMatchObject({ tab: { state: "OPEN" }, trouble: { kind: "silent" } });
});

test("one that was let go is seen until somebody looks anew, and stands no more at its order", async () => {
  await tabs.release(await open());
  expect(tabs.of("o1")).toBeNull();
  expect(tabs.standing("o1").tab).toMatchObject({ state: "RELEASED" });
  tabs.look("o1");
  expect(tabs.standing("o1").tab).toBeNull();
});

test("what other tills do is seen; a list from before an answer is not believed", async () => {
  server.others = [{ ...(await open()), held: 7000 }];
  await tabs.refresh();
  expect(tabs.of("o1")?.held).toBe(7000);
  let arrive = () => undefined as void;
  server.slow = new Promise((resolve) => (arrive = resolve));
  const listed = tabs.refresh();
  await tabs.release(tabs.of("o1")!);
  arrive();
  await listed;
  expect(tabs.of("o1")).toBeNull();
});
