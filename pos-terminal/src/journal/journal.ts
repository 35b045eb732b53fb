import type { Device } from "../device";
import { signingKeys } from "../device/signing";
import type { Sealed } from "../device/vault";
import { inTurn } from "../kit/turn";
import { type Act, type JournalEvent, type Unsigned, sign } from "./event";
import { type Head, NEW_HEAD, type Numbers, type ServerState, Series } from "./head";

const NAME = "comanda-journal";

/**
 * Acts that stay on the device though the server has them: ten days of a busy till. *Last sales* needs 200; with the others
 * the till helps a server out that came back from a backup.
 */
const KEPT = 10_000;

interface Row {
  readonly sequence: number;
  readonly sealed: Sealed;
}

/**
 * All acts of this device, one after the other and never changed, sealed on its disk before anybody is told that they
 * were done. Tabs of one device write in turn.
 */
export class Journal {
  readonly #changes = new EventTarget();
  readonly #tabs = new BroadcastChannel(NAME);

  /** @param kept how many that the server has taken stay here */
  constructor(
    private readonly device: Device,
    private readonly kept = KEPT,
  ) {
    this.#tabs.onmessage = () => this.#changes.dispatchEvent(new Event("change"));
  }

  /** Calls back whenever this tab or another has added to it or heard of the server. */
  watch(changed: () => void): () => void {
    this.#changes.addEventListener("change", changed);
    return () => this.#changes.removeEventListener("change", changed);
  }

  async head(): Promise<Head> {
    return (await this.device.db.get<Head>("state", "head")) ?? NEW_HEAD;
  }

  /** How many acts the server has not taken yet. */
  async waiting(): Promise<number> {
    const head = await this.head();
    return head.sequence - head.watermark;
  }

  /**
   * Writes down what somebody did: all of it or nothing.
   *
   * @param acts made with the next numbers of the device's own series
   */
  append(staffId: string | null, acts: (numbers: Numbers) => readonly Act[]): Promise<readonly JournalEvent[]> {
    return inTurn(NAME, async () => {
      const head = await this.head();
      const series = new Series(this.#terminal().prefix, head);
      const at = new Date().toISOString();
      const unsigned = acts(series).map((act) => ({ at, staffId, kind: act.kind, body: JSON.stringify(act.body) }));
      const events = await this.#chain(head, unsigned);
      await this.#write(events, { ...head, ...endOf(events, head), lastOrder: series.order, lastReceipt: series.receipt });
      return events;
    });
  }

  /** The next ones that the server has not taken. */
  async unsent(most: number): Promise<JournalEvent[]> {
    const { watermark } = await this.head();
    return this.#unseal(await this.device.db.from<Row>("journal", watermark + 1, most));
  }

  /** That one and all after it. */
  async from(sequence: number): Promise<JournalEvent[]> {
    return this.#unseal(await this.device.db.from<Row>("journal", sequence));
  }

  /** The newest first. */
  async latest(most: number): Promise<JournalEvent[]> {
    return this.#unseal(await this.device.db.last<Row>("journal", most));
  }

  /** The server has taken all up to there. */
  taken(watermark: number): Promise<void> {
    return inTurn(NAME, async () => {
      const head = await this.head();
      if (watermark <= head.watermark || watermark > head.sequence) return;
      await this.#write([], { ...head, watermark });
      await this.#forget(watermark - this.kept);
    });
  }

  /**
   * Compares with what the server has. Where this store was restored from an older copy, its own row ends before the
   * server's or goes another way: what the server never told us it took is written anew behind the server's end.
   */
  reconcile(server: ServerState): Promise<void> {
    return inTurn(NAME, async () => {
      const head = await this.head();
      if (await this.#agrees(head, server)) {
        if (head.watermark !== server.watermark) await this.#write([], { ...head, watermark: server.watermark });
        return;
      }
      const old = await this.#unseal(await this.device.db.from<Row>("journal", head.watermark + 1));
      const end = { sequence: server.watermark, hash: server.lastHash };
      const events = await this.#chain(end, old);
      const next = {
        ...endOf(events, end),
        watermark: server.watermark,
        lastOrder: Math.max(head.lastOrder, server.series.lastOrder),
        lastReceipt: Math.max(head.lastReceipt, server.series.lastReceipt),
      };
      await this.#write(events, next, old);
    });
  }

  async #agrees(head: Head, server: ServerState): Promise<boolean> {
    if (server.watermark === 0) return true;
    if (server.watermark > head.sequence) return false;
    if (server.watermark === head.sequence) return server.lastHash === head.hash;
    const [event] = await this.#unseal(await this.device.db.from<Row>("journal", server.watermark, 1));
    return event?.sequence === server.watermark && event.hash === server.lastHash;
  }

  async #chain(end: { sequence: number; hash: string }, acts: readonly Omit<Unsigned, "sequence" | "previousHash">[]): Promise<JournalEvent[]> {
    const { privateKey } = await signingKeys(this.device.db);
    const events: JournalEvent[] = [];
    let previousHash = end.hash;
    for (const { at, staffId, kind, body } of acts) {
      const event = { sequence: end.sequence + events.length + 1, at, staffId, kind, body, previousHash };
      const signed = await sign(this.#terminal().terminalId, privateKey, event);
      events.push(signed);
      previousHash = signed.hash;
    }
    return events;
  }

  async #write(events: readonly JournalEvent[], head: Head, instead: readonly JournalEvent[] = []): Promise<void> {
    const rows = await Promise.all(
      events.map(async (event): Promise<Row> => {
        return { sequence: event.sequence, sealed: await this.device.vault.seal(nameOf(event.sequence), event) };
      }),
    );
    await this.device.db.write(["journal", "state"], (of) => {
      instead.forEach((event) => of("journal").delete(event.sequence));
      rows.forEach((row) => of("journal").add(row, row.sequence));
      of("state").put(head, "head");
    });
    this.#tabs.postMessage("change");
    this.#changes.dispatchEvent(new Event("change"));
  }

  async #forget(last: number): Promise<void> {
    if (last > 0) await this.device.db.write(["journal"], (of) => of("journal").delete(IDBKeyRange.upperBound(last)));
  }

  #unseal(rows: readonly Row[]): Promise<JournalEvent[]> {
    return Promise.all(rows.map((row) => this.device.vault.unseal<JournalEvent>(nameOf(row.sequence), row.sealed)));
  }

  #terminal() {
    const { identity } = this.device;
    if (!identity) throw new Error("A journal belongs to an enrolled terminal.");
    return identity;
  }
}

function nameOf(sequence: number): string {
  return `journal.${sequence}`;
}

function endOf(events: readonly JournalEvent[], before: { sequence: number; hash: string }) {
  const { sequence, hash } = events.at(-1) ?? before;
  return { sequence, hash };
}
