import { type JournalEvent, NO_HASH, hashOf } from "./event";

/** Half: it takes a beginning of a batch, and dies. Lost: it does all, and nobody hears of it. */
export type Answering = "yes" | "no" | "lost" | "half";

/** For tests: what the server keeps, as docs/sync.md has it: an unbroken row, each event once. */
export class FakeServer {
  readonly events: JournalEvent[] = [];
  answering: Answering = "yes";
  /** The sequence of an event that can't be done as told. */
  conflict = 0;

  constructor(private readonly terminalId: string) {}

  /** Stands in for the browser's. */
  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    const { answering } = this;
    if (answering === "no") throw new TypeError("Failed to fetch");
    const answer = path.endsWith("/sync/state") ? this.#state() : await this.#take(String(init.body), answering === "half");
    if (answering !== "yes") throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify(answer), { status: 200 });
  };

  #state(): object {
    const series = { prefix: "A2J", lastOrder: this.#last("order.placed", "number"), lastReceipt: this.#last("order.paid", "receipt") };
    return { watermark: this.events.length, lastHash: this.#lastHash(), series };
  }

  async #take(batch: string, half: boolean): Promise<object> {
    const { events } = JSON.parse(batch) as { events: JournalEvent[] };
    const outcomes = [];
    for (const event of half ? events.slice(0, Math.ceil(events.length / 2)) : events) {
      outcomes.push({ sequence: event.sequence, ...(await this.#outcome(event)) });
    }
    return { watermark: this.events.length, events: outcomes };
  }

  async #outcome(event: JournalEvent): Promise<object> {
    const hash = await hashOf(this.terminalId, event);
    const known = this.events[event.sequence - 1];
    if (known) return known.hash === event.hash ? { status: "DUPLICATE" } : { status: "REFUSED", code: "sync.past-changed" };
    if (event.sequence !== this.events.length + 1) return { status: "REFUSED", code: "sync.gap" };
    if (event.previousHash !== this.#lastHash()) return { status: "REFUSED", code: "sync.chain" };
    if (hash !== event.hash) return { status: "REFUSED", code: "sync.hash" };
    this.events.push(event);
    return { status: "ACCEPTED", ...(event.sequence === this.conflict ? { conflict: { code: "sync.paid-twice", detail: "Twice." } } : {}) };
  }

  #lastHash(): string {
    return this.events.at(-1)?.hash ?? NO_HASH;
  }

  #last(kind: string, key: string): number {
    return Math.max(0, ...this.events.filter((event) => event.kind === kind).map((event) => Number(JSON.parse(event.body)[key].slice(-6))));
  }
}
