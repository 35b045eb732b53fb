import { read } from "../kit/http";
import type { Wall } from "./rail";
import type { Ticket } from "./ticket";

/** Tickets that appear together are acknowledged together. */
const AFTER = 250;

/** Tells the server which tickets the kitchen has on its screen; the cashier sees that. */
export class Acknowledging {
  readonly #told = new Set<string>();
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly wall: Wall,
    private readonly shown: () => readonly Ticket[],
  ) {}

  soon(): void {
    this.#soon ??= setTimeout(() => void this.#acknowledge(), AFTER);
  }

  close(): void {
    clearTimeout(this.#soon);
  }

  /** What is on this screen has been seen, unless nobody can see the screen. */
  async #acknowledge(): Promise<void> {
    this.#soon = undefined;
    const { device, card } = this.wall;
    if (document.hidden || !card || !device) return;
    const ticketIds = this.shown()
      .filter((ticket) => !ticket.acknowledgedAt && !this.#told.has(ticket.id))
      .map((ticket) => ticket.id);
    if (ticketIds.length === 0) return;
    ticketIds.forEach((id) => this.#told.add(id));
    try {
      await read(await device.fetch(`/outlets/${card.outlet.id}/tickets/acknowledgements`, { method: "POST", body: { ticketIds } }));
    } catch {
      ticketIds.forEach((id) => this.#told.delete(id));
    }
  }
}
