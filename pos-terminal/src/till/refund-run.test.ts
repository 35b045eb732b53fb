import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { Device } from "../device";
import { Refused, Unreachable } from "../kit/http";
import type { MadeRefund } from "./online-refund";
import { type RefundAsking, type RefundDesk, TillRefunds } from "./refund-run";

const wish = { orderId: "o1", title: "A-000007", currency: "USD", amount: 1200, body: { amount: 1200, reasonId: "r" } };

let device: Device;
let server: Server;
let refunds: TillRefunds;

/** Books every key once, as ours does. */
class Server implements RefundDesk {
  readonly byKey = new Map<string, MadeRefund>();
  readonly asked: RefundAsking[] = [];
  /** Before: the call does not arrive. After: it does, and its answer is lost. */
  network: "up" | "lost-before" | "lost-after" = "up";
  refusal: Refused | null = null;
  state: "PENDING" | "SUCCEEDED" | "FAILED" = "PENDING";

  async give(asking: RefundAsking): Promise<MadeRefund> {
    this.asked.push(asking);
    if (this.network === "lost-before") throw new Unreachable("gone");
    if (this.refusal && !asking.body.approvalId) throw this.refusal;
    const made = this.byKey.get(asking.key) ?? this.#made(`b${this.byKey.size + 1}`);
    this.byKey.set(asking.key, made);
    if (this.network === "lost-after") throw new Unreachable("gone");
    return made;
  }

  async list(): Promise<readonly MadeRefund[]> {
    return [...this.byKey.values()].map(({ id }) => this.#made(id));
  }

  #made(id: string): MadeRefund {
    return { id, amount: 1200, createdAt: "", tenders: [{ id: "t", method: "CARD", state: this.state, amount: 1200 }] };
  }
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  device = await Device.open();
  server = new Server();
  refunds = new TillRefunds(device, () => undefined, server);
});

async function over(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setTimeout(resolve, 1));
}

test("touched twice, it is given back once", async () => {
  const first = refunds.ask(wish);
  const second = refunds.ask(wish);
  await over();
  expect(second).toBe(first);
  expect(server.asked).toHaveLength(1);
  expect(first.stage).toMatchObject({ kind: "given", refund: { amount: 1200 } });
});

test("where the answer was lost the same is asked once more, also by a page that was loaded anew", async () => {
  server.network = "lost-after";
  const run = refunds.ask(wish);
  await over();
  expect(run.stage.kind).toBe("unsure");
  refunds.leave(run);
  server.network = "up";
  const later = new TillRefunds(device, () => undefined, server);
  await later.open();
  const found = later.underWay("o1")!;
  expect(server.asked).toHaveLength(1); // somebody has to look at it first
  found.show();
  await over();
  found.hide();
  expect(found.stage.kind).toBe("given");
  expect(server.byKey.size).toBe(1);
  expect(server.asked.map(({ key }) => key)).toEqual([server.asked[0]!.key, server.asked[0]!.key]);
});

test("what was left an hour ago is looked up, not asked for again", async () => {
  server.network = "lost-before";
  refunds.ask(wish);
  await over();
  const later = new TillRefunds(device, () => undefined, server);
  await later.open(Date.now() + 3_700_000);
  expect(later.underWay("o1")).toBeNull();
});

test("beyond a limit it waits for somebody in charge, and nothing stays where nobody comes", async () => {
  server.refusal = new Refused(403, "approval.needed", "Ask a manager.");
  const run = refunds.ask(wish);
  await over();
  expect(run.stage.kind).toBe("approval");
  await run.approved("a1");
  expect(run.stage.kind).toBe("given");
  expect(server.asked.at(-1)?.body).toEqual({ amount: 1200, reasonId: "r", approvalId: "a1" });

  const other = refunds.ask({ ...wish, orderId: "o2" });
  await over();
  refunds.leave(other);
  expect(refunds.underWay("o2")).toBeNull();
});

test("a screen that waits tells what the vendor decided", async () => {
  const run = refunds.ask(wish);
  await over();
  server.state = "FAILED";
  await run.look();
  expect(run.stage).toMatchObject({ kind: "given", refund: { tenders: [{ state: "FAILED" }] } });
});

test("what the server refuses is told in its words, and can be asked for anew", async () => {
  server.refusal = new Refused(409, "refund.nothing", "Nothing of what was paid is left to give back.");
  const run = refunds.ask(wish);
  await over();
  expect(run.stage).toEqual({ kind: "refused", detail: "Nothing of what was paid is left to give back." });
  expect(refunds.underWay("o1")).toBeNull();
});
