/** A ticket as the server has it: GET /tickets/{id}, and the events of the topic kitchen. */
export interface Ticket {
  id: string;
  orderId: string;
  orderNumber: string;
  number: string;
  serviceMode: "DINE_IN" | "TAKEAWAY" | "DELIVERY" | "PICKUP";
  state: "NEW" | "COOKING" | "READY" | "SERVED" | "CANCELLED";
  priority: "NORMAL" | "RUSH";
  lines: Line[];
  items: Item[];
  voids: { lineId: string; quantity: string }[];
  /** Absent in what a server before this version says. */
  allergens?: { lineId: string; allergens: string[] }[];
  note?: string;
  course?: number;
  table?: string;
  createdAt: string;
  changedAt: string;
  acknowledgedAt?: string;
  escalatedAt?: string;
  version: number;
}

export interface Line {
  lineId: string;
  itemId: string;
  name: string;
  quantity: string;
  modifiers: string[];
  note?: string;
  seat?: number;
}

export type ItemState = "NEW" | "STARTED" | "DONE";

export interface Item {
  lineId: string;
  stationId?: string;
  state: ItemState;
}

export interface Station {
  id: string;
  name: string;
}

/** What one display shows: a station's part of the tickets, or, for the pass, all of them. */
export interface View {
  /** Null for the whole kitchen. */
  station: string | null;
  /** The stations there are; what was at one that is gone is shown at the first. */
  stations: Station[];
}

/** A line as the cook sees it. */
export interface Dish {
  line: Line;
  state: ItemState;
  /** What is left of it after voids; "0" when all of it is void. */
  left: string;
  voided: boolean;
  /** By the menu's codes. */
  allergens: string[];
}

/** Minutes from which a ticket is late, and from which it is very late. */
export const LATE_MINUTES = 8;
export const VERY_LATE_MINUTES = 15;

export type Age = "fresh" | "late" | "very-late";

export function ageOf(minutes: number): Age {
  return minutes >= VERY_LATE_MINUTES ? "very-late" : minutes >= LATE_MINUTES ? "late" : "fresh";
}

export function minutesOf(ticket: Ticket, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(ticket.createdAt)) / 60_000));
}

function stationOf(item: Item, view: View): string | null {
  return view.stations.find((station) => station.id === item.stationId)?.id ?? view.stations[0]?.id ?? null;
}

/** The lines of a ticket that this display shows, in the order in which they were taken. */
export function dishesOf(ticket: Ticket, view: View): Dish[] {
  const items = new Map(ticket.items.map((item) => [item.lineId, item]));
  return ticket.lines.flatMap((line) => {
    const item = items.get(line.lineId) ?? { lineId: line.lineId, state: "NEW" as const };
    if (view.station !== null && stationOf(item, view) !== view.station) return [];
    const voided = ticket.voids.find((part) => part.lineId === line.lineId)?.quantity;
    const allergens = ticket.allergens?.find((part) => part.lineId === line.lineId)?.allergens ?? [];
    return [{ line, state: item.state, left: minus(line.quantity, voided ?? "0"), voided: voided !== undefined, allergens }];
  });
}

/** Whether it is on the screen: a station is done with its part, the pass when the food is handed out. */
export function isShown(ticket: Ticket, view: View): boolean {
  if (ticket.state === "SERVED" || ticket.state === "CANCELLED") return false;
  if (view.station === null) return true;
  return dishesOf(ticket, view).some((dish) => dish.state !== "DONE");
}

/** The tickets of this display: what is in a hurry first, then what waits longest. */
export function shownOf(tickets: Iterable<Ticket>, view: View): Ticket[] {
  return [...tickets]
    .filter((ticket) => isShown(ticket, view))
    .sort(
      (a, b) =>
        Number(b.priority === "RUSH") - Number(a.priority === "RUSH") ||
        a.createdAt.localeCompare(b.createdAt) ||
        a.id.localeCompare(b.id),
    );
}

/** How many of each dish are still to be cooked, the most wanted first. */
export function allDay(tickets: Iterable<Ticket>, view: View): { name: string; quantity: string }[] {
  const sums = new Map<string, { name: string; thousandths: number }>();
  for (const ticket of tickets) {
    if (!isShown(ticket, view)) continue;
    for (const dish of dishesOf(ticket, view)) {
      if (dish.state === "DONE") continue;
      const sum = sums.get(dish.line.itemId) ?? { name: dish.line.name, thousandths: 0 };
      sum.thousandths += thousandths(dish.left);
      sums.set(dish.line.itemId, sum);
    }
  }
  return [...sums.values()]
    .filter((sum) => sum.thousandths > 0)
    .sort((a, b) => b.thousandths - a.thousandths || a.name.localeCompare(b.name))
    .map((sum) => ({ name: sum.name, quantity: written(sum.thousandths) }));
}

/** Quantities are decimal texts with at most three places; counting them as numbers of a thousandth keeps them exact. */
function minus(a: string, b: string): string {
  return written(Math.max(0, thousandths(a) - thousandths(b)));
}

function thousandths(quantity: string): number {
  return Math.round(Number(quantity) * 1000);
}

function written(thousandth: number): string {
  return String(thousandth / 1000);
}

/** All open tickets; of two cards of one ticket the newer one counts, however they arrive. */
export class Tickets {
  readonly #all = new Map<string, Ticket>();

  /** What was read over HTTP; cards that came meanwhile and are newer stay. */
  replace(cards: Ticket[]): void {
    const read = new Set(cards.map((card) => card.id));
    for (const id of this.#all.keys()) if (!read.has(id)) this.#all.delete(id);
    cards.forEach((card) => this.apply(card));
  }

  /** @returns whether the ticket was not known before */
  apply(card: Ticket): boolean {
    const known = this.#all.get(card.id);
    if (known && known.version > card.version) return false;
    this.#all.set(card.id, card);
    return !known;
  }

  get(id: string): Ticket | undefined {
    return this.#all.get(id);
  }

  /** What has left the kitchen long enough ago is forgotten. */
  tidy(): void {
    for (const ticket of this.#all.values()) {
      if (ticket.state === "SERVED" || ticket.state === "CANCELLED") this.#all.delete(ticket.id);
    }
  }

  [Symbol.iterator](): IterableIterator<Ticket> {
    return this.#all.values();
  }
}

/** What the ticket will be when the tap has reached the server; shown at once. */
export function tapped(ticket: Ticket, lineIds: string[], to: ItemState): Ticket {
  return {
    ...ticket,
    items: ticket.items.map((item) => (lineIds.includes(item.lineId) ? { ...item, state: to } : item)),
  };
}
