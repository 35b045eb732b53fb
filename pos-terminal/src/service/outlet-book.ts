import type { Device } from "../device";
import { type LiveEvent, LiveFeed } from "../display/feed";
import type { Journal, JournalEvent } from "../journal";
import { Unreachable, read } from "../kit/http";
import type { Ticket } from "../kitchen/ticket";
import { type FloorAnswer, type OpenOrdersAnswer, ordersOf, partiesOf, roomsOf } from "./answers";
import { type CamePayment, type OpenOrder, receiving } from "./open-order";
import { NOTHING, type Outlet } from "./outlet";
import { overlay } from "./overlay";

const NAME = "outlet";
const REFRESH_MILLIS = 20_000;
/** Several things happen at once, and are asked for once. */
const TOGETHER_MILLIS = 150;

/** What is known beside the journal and the server's lists. */
export interface Beside {
  /** Payments that came, and that neither may tell of yet. */
  paid(): readonly { readonly orderId: string; readonly payment: CamePayment }[];
  heard(event: LiveEvent): void;
}

const NOBODY: Beside = { paid: () => [], heard: () => undefined };

interface Kept {
  /** How much of this device's journal the server had done, at least, when it was asked. */
  readonly watermark: number;
  readonly outlet: Outlet;
  readonly tickets: readonly Ticket[];
  /** When that was. */
  readonly at?: number;
}

/**
 * What is going on in the outlet: as the server told last, kept on the device, with this till's own acts on top of it.
 * Other tills' acts are seen as long as somebody can be asked.
 */
export class OutletBook {
  outlet: Outlet = NOTHING;
  tickets: readonly Ticket[] = [];
  /** When the server was asked last; null where it never was. */
  seenAt: Date | null = null;
  /** Whether the server tells of changes by itself at the moment. */
  live = false;
  /** Orders of which the server has not heard all. */
  waiting: ReadonlySet<string> = new Set();
  #kept: Kept = { watermark: 0, outlet: NOTHING, tickets: [] };
  #events: readonly JournalEvent[] = [];
  #feed: LiveFeed | null = null;
  #unwatch: () => void = () => undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
    private readonly told: () => void,
    private readonly beside: Beside = NOBODY,
  ) {}

  async open(): Promise<void> {
    this.#kept = (await this.device.vault.get<Kept>(NAME)) ?? this.#kept;
    this.#events = await this.journal.from(this.#kept.watermark + 1);
    await this.#draw();
    this.#unwatch = this.journal.watch(() => void this.#grown());
    this.#timer = setInterval(() => this.refresh(), REFRESH_MILLIS);
    this.#listen();
  }

  close(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    this.#unwatch();
    this.#feed?.stop();
  }

  /** Asks the server anew, in a moment. */
  refresh(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#refreshed().catch(() => undefined), TOGETHER_MILLIS);
  }

  /** Until what was written just now is seen. */
  written(): Promise<void> {
    return this.#grown();
  }

  /** Until what the server did just now is seen. */
  reread(): Promise<void> {
    return this.#refreshed();
  }

  order(id: string): OpenOrder | undefined {
    return this.outlet.orders.find((one) => one.id === id);
  }


  #listen(): void {
    const outletId = this.device.identity?.outletId ?? "";
    const topics = ["orders", "payments", "kitchen"] as const;
    this.#feed = new LiveFeed(
      topics.map((topic) => ({ topic, outletId })),
      {
        credentials: () => this.device.credentials(),
        refresh: () => this.#refreshed(),
        event: (event) => {
          this.refresh();
          this.beside.heard(event);
        },
        stale: (since) => {
          this.live = since === null;
        },
        refused: () => undefined,
      },
    );
    this.#feed.start();
  }

  /** One question at a time; what happens meanwhile is asked for afterwards. */
  async #refreshed(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return this.#asking;
    }
    this.#asking = this.#ask();
    try {
      await this.#asking;
    } finally {
      this.#asking = null;
      if (this.#again) this.refresh();
      this.#again = false;
    }
  }

  async #ask(): Promise<void> {
    const { watermark } = await this.journal.head();
    const outlet = `/outlets/${this.device.identity?.outletId}`;
    const get = async <T>(path: string) => read<T>(await this.device.fetch(`${outlet}/${path}`));
    try {
      const [floor, open, tickets] = await Promise.all([get<FloorAnswer>("floor"), get<OpenOrdersAnswer>("open-orders"), get<Ticket[]>("tickets")]);
      this.#kept = { watermark, outlet: { rooms: roomsOf(floor), parties: partiesOf(floor), orders: ordersOf(open) }, tickets, at: Date.now() };
    } catch (failure) {
      if (failure instanceof Unreachable) return;
      throw failure;
    }
    this.#events = this.#events.filter((event) => event.sequence > watermark);
    await this.device.vault.put(NAME, this.#kept);
    await this.#draw();
  }

  /** The journal has more, or the server has more of it. */
  async #grown(): Promise<void> {
    const last = this.#events.at(-1)?.sequence ?? this.#kept.watermark;
    const more = await this.journal.from(last + 1);
    const known = new Set(this.#events.map((event) => event.sequence));
    this.#events = [...this.#events, ...more.filter((event) => !known.has(event.sequence))];
    await this.#draw();
    const { watermark } = await this.journal.head();
    if (watermark > this.#kept.watermark) this.refresh();
  }

  async #draw(): Promise<void> {
    const { watermark } = await this.journal.head();
    const staff = this.device.card?.staff ?? [];
    const done = overlay(this.#kept.outlet, this.#events, (id) => staff.find((one) => one.id === id)?.name ?? "");
    this.outlet = { ...done, orders: done.orders.map((order) => withPaid(order, this.beside.paid())) };
    this.tickets = this.#kept.tickets;
    this.seenAt = this.#kept.at === undefined ? null : new Date(this.#kept.at);
    const unsent = this.#events.filter((event) => event.sequence > watermark);
    this.waiting = new Set(unsent.map((event) => (JSON.parse(event.body) as { orderId?: string }).orderId ?? ""));
    this.told();
  }
}

function withPaid(order: OpenOrder, paid: ReturnType<Beside["paid"]>): OpenOrder {
  return paid.filter(({ orderId }) => orderId === order.id).reduce((known, { payment }) => receiving(known, payment), order);
}
