import type { Device } from "../device";
import { Refused, Unreachable, isUndecided, read } from "../kit/http";
import { newId } from "../kit/ids";
import type { Cashbox, Presentation } from "./cashbox";
import type { Reader } from "./reader";

/** An amount held on a guest's card. Minor units. */
export interface Tab {
  readonly id: string;
  readonly orderId: string;
  readonly method: string;
  readonly state: "ASKED" | "OPEN" | "CAPTURING" | "CAPTURED" | "RELEASED" | "FAILED";
  readonly currency: string;
  /** What may be taken at most. */
  readonly held: number;
  readonly endsSoon: boolean;
  /** When the vendor lets it go by itself, at the earliest. */
  readonly endsAt?: string;
  readonly presentation?: Presentation;
  readonly refusal?: { readonly code: string; readonly detail: string };
}

/** How much is to be held, and on what. */
export interface Hold {
  readonly method: string;
  readonly amount: number;
  readonly reader?: Reader;
}

/** A hold that the server was asked for, or will be; asked again it is the same one. */
interface Asked extends Hold {
  readonly key: string;
  readonly returnUrl: string | null;
  readonly at: number;
}

export type Trouble =
  /** The order did not get to the server: nothing was asked. */
  | { readonly kind: "offline" }
  /** A card may hold it by now: the answer did not come. */
  | { readonly kind: "unsure" }
  /** The server did not answer; what is held is held still. */
  | { readonly kind: "silent" }
  | { readonly kind: "refused"; readonly code: string; readonly detail: string };

/** What is seen of an order's tab. */
export interface TabStanding {
  /** The one that holds something, or may; else the one that ended under somebody's eyes. */
  readonly tab: Tab | null;
  /** Whether the server is being asked. */
  readonly doing: boolean;
  readonly trouble: Trouble | null;
}

/** What tabs need of the server. Each throws `Refused`, or `Unreachable` where nobody answers. */
export interface TabServer {
  /** Those of the outlet that hold something, or may. */
  alive(): Promise<readonly Tab[]>;
  hold(orderId: string, asked: Asked): Promise<Tab>;
  check(tab: Tab): Promise<Tab>;
  raise(tab: Tab, amount: number): Promise<Tab>;
  release(tab: Tab): Promise<Tab>;
}

const ALIVE = "tabs";
const ASKED = "tabs-asked";
/** The server knows a key for longer, and nobody wants a hold of yesterday. */
const ASKED_MILLIS = 12 * 3_600_000;
/** A vendor is given 10 s by the server. */
const PATIENCE_MILLIS = 20_000;

/** By what a card can hold an amount. */
const METHODS: readonly string[] = ["CARD_READER", "CARD"];

export function canHold({ method }: { readonly method: string }): boolean {
  return METHODS.includes(method);
}

export class ServerTabs implements TabServer {
  constructor(private readonly device: Device) {}

  async alive(): Promise<readonly Tab[]> {
    return read(await this.device.fetch(`/outlets/${this.device.identity?.outletId}/tabs`));
  }

  hold(orderId: string, { key, method, amount, reader, returnUrl }: Asked): Promise<Tab> {
    const body = { method, amount, ...(reader ? { reader: reader.id } : {}), ...(returnUrl ? { returnUrl } : {}) };
    return this.#post(`/orders/${orderId}/tabs`, body, { "Idempotency-Key": key });
  }

  check(tab: Tab): Promise<Tab> {
    return this.#post(`${pathOf(tab)}/check`);
  }

  raise(tab: Tab, amount: number): Promise<Tab> {
    return this.#post(`${pathOf(tab)}/raise`, { amount });
  }

  release(tab: Tab): Promise<Tab> {
    return this.#post(`${pathOf(tab)}/release`);
  }

  async #post(path: string, body?: object, headers: Record<string, string> = {}): Promise<Tab> {
    return read<Tab>(await this.device.fetch(path, { method: "POST", headers, patience: PATIENCE_MILLIS, ...(body === undefined ? {} : { body }) }));
  }
}

function pathOf({ orderId, id }: Tab): string {
  return `/orders/${orderId}/tabs/${id}`;
}

/** The tabs of the outlet, as they were last heard of, and what is done with them at this till. */
export class TillTabs {
  #alive: readonly Tab[] = [];
  #asked: Readonly<Record<string, Asked>> = {};
  readonly #ended = new Map<string, Tab>();
  readonly #trouble = new Map<string, Trouble>();
  readonly #doing = new Set<string>();
  /** Grows with each answer, so that a list that was asked for before it is not believed. */
  #heardSoFar = 0;

  constructor(
    private readonly device: Device,
    private readonly cashbox: Cashbox,
    private readonly told: () => void,
    private readonly server: TabServer = new ServerTabs(device),
  ) {}

  async open(now = Date.now()): Promise<void> {
    this.#alive = (await this.device.vault.get<readonly Tab[]>(ALIVE)) ?? [];
    const kept = (await this.device.vault.get<Record<string, Asked>>(ASKED)) ?? {};
    this.#asked = Object.fromEntries(Object.entries(kept).filter(([, one]) => one.at > now - ASKED_MILLIS));
  }

  /** Without a network nothing has changed. */
  async refresh(): Promise<void> {
    const before = this.#heardSoFar;
    try {
      const alive = await this.server.alive();
      if (before === this.#heardSoFar) await this.#keep(alive);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
  }

  get alive(): readonly Tab[] {
    return this.#alive;
  }

  /** The newest that holds something for an order, or may. */
  of(orderId: string | undefined): Tab | null {
    return this.#alive.findLast((one) => one.orderId === orderId) ?? null;
  }

  standing(orderId = ""): TabStanding {
    const unsure: Trouble | null = this.#asked[orderId] && !this.#doing.has(orderId) ? { kind: "unsure" } : null;
    return {
      tab: this.of(orderId) ?? this.#ended.get(orderId) ?? null,
      doing: this.#doing.has(orderId),
      trouble: unsure ?? this.#trouble.get(orderId) ?? null,
    };
  }

  /** Somebody looks at it anew: what ended before is of no interest any more. */
  look(orderId: string): void {
    this.#ended.delete(orderId);
    this.#trouble.delete(orderId);
    this.told();
  }

  /** Has an amount held on a card. What may have been asked for already is asked for again as it was. */
  hold(orderId: string, wish: Hold): Promise<void> {
    return this.#do(orderId, async () => {
      if (!this.#asked[orderId]) {
        if (!(await this.cashbox.deliver())) return this.#say(orderId, { kind: "offline" });
        const returnUrl = wish.reader ? null : await this.cashbox.link(orderId).catch(() => null);
        await this.#note(orderId, { ...wish, key: newId(), returnUrl, at: Date.now() });
      }
      await this.#askAgain(orderId);
    });
  }

  /** Asks once more for what nobody answered. */
  again(orderId: string): Promise<void> {
    return this.#do(orderId, () => this.#askAgain(orderId));
  }

  async #askAgain(orderId: string): Promise<void> {
    const asked = this.#asked[orderId];
    if (!asked) return;
    try {
      const tab = await this.server.hold(orderId, asked);
      await this.#note(orderId, null);
      await this.#heard(tab);
    } catch (failure) {
      const refused = failure instanceof Refused && !isUndecided(failure) && failure.status !== 401;
      if (refused) await this.#note(orderId, null);
      throw failure;
    }
  }

  /** Asks the vendor how it stands. */
  check(tab: Tab): Promise<void> {
    return this.#do(tab.orderId, async () => this.#heard(await this.server.check(tab)));
  }

  /** @param amount all that is held then */
  raise(tab: Tab, amount: number): Promise<void> {
    return this.#do(tab.orderId, async () => this.#heard(await this.server.raise(tab, amount)));
  }

  release(tab: Tab): Promise<void> {
    return this.#do(tab.orderId, async () => this.#heard(await this.server.release(tab)));
  }

  /** One at a time for each order. */
  async #do(orderId: string, work: () => Promise<void>): Promise<void> {
    if (this.#doing.has(orderId)) return;
    this.#doing.add(orderId);
    this.#trouble.delete(orderId);
    this.told();
    try {
      await work();
    } catch (failure) {
      if (isUndecided(failure)) this.#say(orderId, { kind: "silent" });
      else if (failure instanceof Refused) this.#say(orderId, { kind: "refused", code: failure.code, detail: failure.message });
      else throw failure;
    } finally {
      this.#doing.delete(orderId);
      this.told();
    }
  }

  async #heard(tab: Tab): Promise<void> {
    this.#heardSoFar++;
    const others = this.#alive.filter((one) => one.id !== tab.id);
    const lives = tab.state === "ASKED" || tab.state === "OPEN" || tab.state === "CAPTURING";
    if (lives) this.#ended.delete(tab.orderId);
    else this.#ended.set(tab.orderId, tab);
    await this.#keep(lives ? [...others, tab] : others);
  }

  async #keep(alive: readonly Tab[]): Promise<void> {
    this.#alive = alive;
    this.told();
    await this.device.vault.put(ALIVE, alive);
  }

  #note(orderId: string, asked: Asked | null): Promise<void> {
    const { [orderId]: _, ...others } = this.#asked;
    this.#asked = asked ? { ...others, [orderId]: asked } : others;
    return this.device.vault.put(ASKED, this.#asked);
  }

  #say(orderId: string, trouble: Trouble): void {
    this.#trouble.set(orderId, trouble);
  }
}
