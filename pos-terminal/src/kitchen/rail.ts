import type { Card, Device } from "../device";
import type { LiveEvent } from "../display/feed";
import { read } from "../kit/http";
import { Acknowledging } from "./acknowledging";
import { type Dish, dishesOf, isShown, shownOf, tapped, Tickets, type Station, type Ticket, type View } from "./ticket";

/** What somebody does with a ticket. */
export type Tap =
  | { act: "item"; ticket: Ticket; dish: Dish }
  | { act: "done" | "start" | "hand-out" | "rush"; ticket: Ticket };

/** At which device the rail hangs; both are null before it is enrolled. */
export interface Wall {
  readonly device: Device | null;
  readonly card: Card | null;
}

/** What the screen does when something happens on the rail. */
export interface Onlooker {
  changed(): void;
  /** A new ticket was hung up; urgently where one was overlooked. */
  rings(urgent: boolean): void;
  /** Null where all is well again. */
  failed(failure: unknown): void;
}

/** What is on the screen, in the device's vault. */
const KEPT = "kitchen";
const KEEP_AFTER = 2_000;

interface Kept {
  readonly stations: Station[];
  readonly tickets: Ticket[];
}

/** The rail with the open tickets: as the device kept them, as the server tells of them, and as the cooks move them. */
export class Rail {
  readonly tickets = new Tickets();
  /** Whether anything was heard of the tickets, lately or before. */
  known = false;
  #view: View = { station: null, stations: [] };
  #keeping: ReturnType<typeof setTimeout> | undefined;
  readonly #acknowledging: Acknowledging;

  /** @param station at which one this screen stands; it may be gone */
  constructor(
    private readonly wall: Wall,
    private readonly onlooker: Onlooker,
    private station: string | null,
  ) {
    this.#acknowledging = new Acknowledging(wall, () => this.shown);
  }

  /** The same one until something about it changes, so that the cards need not be drawn anew. */
  get view(): View {
    return this.#view;
  }

  get shown(): Ticket[] {
    return shownOf(this.tickets, this.#view);
  }

  standAt(station: string | null): void {
    this.station = station;
    this.#look(this.#view.stations);
    this.#changed();
  }

  close(): void {
    clearTimeout(this.#keeping);
    this.#acknowledging.close();
  }

  /** A kitchen whose display was switched on without a network still has its tickets. */
  async recallKept(device: Device): Promise<void> {
    const kept = await device.vault.get<Kept>(KEPT);
    if (!kept || this.known) return;
    this.#look(kept.stations);
    this.tickets.replace(kept.tickets);
    this.known = true;
    this.onlooker.changed();
  }

  async readAll(device: Device, card: Card): Promise<void> {
    const outlet = `/outlets/${card.outlet.id}`;
    const [kitchen, open] = await Promise.all([
      get<{ stations: Station[] }>(device, `${outlet}/kitchen`),
      get<Ticket[]>(device, `${outlet}/tickets`),
    ]);
    this.#look(kitchen.stations);
    this.tickets.replace(open);
    this.known = true;
    this.#changed();
  }

  hear(event: LiveEvent): void {
    if (event.kind === "TicketEscalated") {
      this.onlooker.rings(true);
      return;
    }
    if (event.kind !== "TicketChanged") return;
    const { ticket } = event.body as { ticket: Ticket };
    const isNew = this.tickets.apply(ticket);
    if (isNew && ticket.state === "NEW" && isShown(ticket, this.#view)) this.onlooker.rings(false);
    this.tickets.tidy();
    this.#changed();
  }

  /** What was handed out lately. */
  async done(): Promise<Ticket[]> {
    let done: Ticket[] = [];
    await this.#act(async (device, card) => {
      done = await get<Ticket[]>(device, `/outlets/${card.outlet.id}/tickets/done`);
    });
    return done;
  }

  tap(tap: Tap): Promise<boolean> {
    const { ticket } = tap;
    const here = dishesOf(ticket, this.#view).map((dish) => dish.line.lineId);
    switch (tap.act) {
      case "item":
        return this.#move(ticket, [tap.dish.line.lineId], tap.dish.state === "DONE" ? "STARTED" : "DONE");
      case "start":
        return this.#move(ticket, here, "STARTED");
      case "done":
        return this.#move(ticket, here, "DONE");
      case "hand-out":
        return this.#post(ticket, "state", { state: "SERVED" });
      case "rush":
        return this.#post(ticket, "priority", { priority: ticket.priority === "RUSH" ? "NORMAL" : "RUSH" });
    }
  }

  /** @returns whether it hangs there again */
  bringBack(ticket: Ticket): Promise<boolean> {
    return this.#act(async (device) => {
      const path = `/tickets/${ticket.id}`;
      if (ticket.state === "SERVED") await post(device, `${path}/state`, { state: "READY" });
      const { station } = this.#view;
      const where = station === null ? {} : { stationId: station };
      this.tickets.apply(await post<Ticket>(device, `${path}/items/state`, { state: "STARTED", ...where }));
    });
  }

  /** Shown at once, and put right by the server's card. */
  #move(ticket: Ticket, lineIds: string[], to: "STARTED" | "DONE"): Promise<boolean> {
    this.tickets.apply(tapped(ticket, lineIds, to));
    this.#changed();
    return this.#post(ticket, "items/state", { state: to, lineIds });
  }

  #post(ticket: Ticket, what: string, body: object): Promise<boolean> {
    return this.#act(async (device) => {
      this.tickets.apply(await post<Ticket>(device, `/tickets/${ticket.id}/${what}`, body));
      this.tickets.tidy();
    });
  }

  /** What fails is said, and the screen shows what the server has. */
  async #act(act: (device: Device, card: Card) => Promise<void>): Promise<boolean> {
    const { device, card } = this.wall;
    if (!device || !card) return false;
    let done = true;
    try {
      await act(device, card);
      this.onlooker.failed(null);
    } catch (failure) {
      done = false;
      this.onlooker.failed(failure);
      await this.readAll(device, card).catch(() => undefined);
    }
    this.#changed();
    return done;
  }

  #look(stations: Station[]): void {
    const station = stations.some((one) => one.id === this.station) ? this.station : null;
    if (station !== this.#view.station || stations !== this.#view.stations) this.#view = { station, stations };
  }

  #changed(): void {
    this.#keeping ??= setTimeout(() => void this.#keep(), KEEP_AFTER);
    this.#acknowledging.soon();
    this.onlooker.changed();
  }

  async #keep(): Promise<void> {
    this.#keeping = undefined;
    const kept: Kept = { stations: this.#view.stations, tickets: [...this.tickets] };
    await this.wall.device?.vault.put(KEPT, kept).catch(() => undefined);
  }
}

async function get<T>(device: Device, path: string): Promise<T> {
  return read<T>(await device.fetch(path));
}

async function post<T>(device: Device, path: string, body: object): Promise<T> {
  return read<T>(await device.fetch(path, { method: "POST", body }));
}
