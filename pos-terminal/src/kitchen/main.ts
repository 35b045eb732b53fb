import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Card, Device } from "../device";
import { dark } from "../display/dark";
import { Display } from "../display/display";
import "../display/enrol";
import type { LiveEvent } from "../display/feed";
import { say, short, speak } from "../display/words";
import { timeOfDay } from "../kit/clock";
import { read } from "../kit/http";
import { Bell } from "./bell";
import { allDay, dishesOf, isShown, minutesOf, shownOf, tapped, Tickets, type Station, type Ticket, type View } from "./ticket";
import "./ticket-card";
import type { Tap } from "./ticket-card";

/** Where this screen remembers which station it stands at. */
const STATION = "comanda-kitchen-station";
/** Ages are shown in minutes. */
const TICK = 10_000;
/** Tickets that appear together are acknowledged together. */
const ACKNOWLEDGE_AFTER = 250;

/** What is on the screen, in the device's vault. */
const KEPT = "kitchen";
const KEEP_AFTER = 2_000;

interface Kept {
  readonly stations: Station[];
  readonly tickets: Ticket[];
}

async function get<T>(device: Device, path: string): Promise<T> {
  return read<T>(await device.fetch(path));
}

async function post<T>(device: Device, path: string, body: object): Promise<T> {
  return read<T>(await device.fetch(path, { method: "POST", body }));
}

/** The kitchen display: the tickets of a station, or of the whole kitchen, and what is done with them. */
@customElement("comanda-kitchen")
export class ComandaKitchen extends LitElement {
  static override styles = [
    dark,
    css`
      :host {
        min-height: 100vh;
      }
      nav {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: center;
        padding: 10px 14px;
        background: var(--ground);
        border-bottom: 2px solid var(--edge);
      }
      nav .open {
        margin-left: auto;
        font-size: 22px;
        font-weight: 700;
      }
      .stale {
        margin: 0;
        padding: 14px;
        background: var(--bad-ground);
        color: #fff;
        font-size: 22px;
        font-weight: 700;
        text-align: center;
      }
      main {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 14px;
        align-items: start;
        padding: 14px;
      }
      .nothing {
        grid-column: 1 / -1;
        padding: 15vh 16px;
        text-align: center;
        font-size: 28px;
        color: var(--quiet);
      }
      aside {
        position: fixed;
        inset: 0 0 0 auto;
        z-index: 2;
        width: min(460px, 100%);
        overflow: auto;
        padding: 14px;
        background: var(--card);
        border-left: 2px solid var(--edge);
      }
      aside header {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px 16px;
        margin: 16px 0;
        font-size: 24px;
      }
      dt {
        font-weight: 800;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      dd {
        margin: 0;
      }
      .past {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 12px;
        align-items: center;
        padding: 12px 0;
        border-bottom: 1px solid var(--edge);
      }
      .past p {
        margin: 0;
        color: var(--quiet);
      }
    `,
  ];

  readonly #tickets = new Tickets();
  readonly #bell = new Bell();
  #shownView: View = { station: null, stations: [] };
  readonly #display = new Display(this, {
    app: "kitchen",
    store: "comanda-display",
    topic: "kitchen",
    speak,
    recall: (device) => this.#recallKept(device),
    refresh: (device, card) => this.#readAll(device, card),
    event: (event) => this.#hear(event),
  });
  #tick: ReturnType<typeof setInterval> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #acknowledging: ReturnType<typeof setTimeout> | undefined;
  readonly #acknowledged = new Set<string>();

  /** Whether anything was heard of the tickets, lately or before. */
  @state() private known = false;
  @state() private stations: Station[] = [];
  @state() private station: string | null = localStorage.getItem(STATION);
  @state() private drawer: "counts" | "recall" | null = null;
  @state() private done: Ticket[] = [];
  @state() private failure = "";
  @state() private heard = false;
  @state() private now = Date.now();
  @state() private changes = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => (this.now = Date.now()), TICK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    clearTimeout(this.#acknowledging);
    clearTimeout(this.#keeping);
  }

  /** A kitchen whose display was switched on without a network still has its tickets. */
  async #recallKept(device: Device): Promise<void> {
    const kept = await device.vault.get<Kept>(KEPT);
    if (!kept || this.known) return;
    this.stations = kept.stations;
    this.#tickets.replace(kept.tickets);
    this.known = true;
  }

  #keep(): void {
    this.#keeping ??= setTimeout(() => {
      this.#keeping = undefined;
      const kept: Kept = { stations: this.stations, tickets: [...this.#tickets] };
      void this.#display.device?.vault.put(KEPT, kept).catch(() => undefined);
    }, KEEP_AFTER);
  }

  async #readAll(device: Device, card: Card): Promise<void> {
    const outlet = `/outlets/${card.outlet.id}`;
    const [kitchen, open] = await Promise.all([
      get<{ stations: Station[] }>(device, `${outlet}/kitchen`),
      get<Ticket[]>(device, `${outlet}/tickets`),
    ]);
    this.stations = kitchen.stations;
    this.#tickets.replace(open);
    this.known = true;
    this.#changed();
  }

  #hear(event: LiveEvent): void {
    if (event.kind === "TicketEscalated") {
      this.#bell.ring(true);
      return;
    }
    if (event.kind !== "TicketChanged") return;
    const { ticket } = event.body as { ticket: Ticket };
    const isNew = this.#tickets.apply(ticket);
    if (isNew && ticket.state === "NEW" && isShown(ticket, this.#view)) this.#bell.ring();
    this.#tickets.tidy();
    this.#changed();
  }

  /** The same one until something about it changes, so that the cards need not be drawn anew. */
  get #view(): View {
    const known = this.stations.some((station) => station.id === this.station);
    const station = known ? this.station : null;
    if (this.#shownView.station !== station || this.#shownView.stations !== this.stations) {
      this.#shownView = { station, stations: this.stations };
    }
    return this.#shownView;
  }

  #changed(): void {
    this.changes++;
    this.now = Date.now();
    this.#keep();
    this.#acknowledging ??= setTimeout(() => void this.#acknowledge(), ACKNOWLEDGE_AFTER);
  }

  /** What is on this screen has been seen, unless nobody can see the screen. */
  async #acknowledge(): Promise<void> {
    this.#acknowledging = undefined;
    const { device, card } = this.#display;
    if (document.hidden || !card || !device) return;
    const seen = shownOf(this.#tickets, this.#view)
      .filter((ticket) => !ticket.acknowledgedAt && !this.#acknowledged.has(ticket.id))
      .map((ticket) => ticket.id);
    if (seen.length === 0) return;
    seen.forEach((id) => this.#acknowledged.add(id));
    try {
      await post(device, `/outlets/${card.outlet.id}/tickets/acknowledgements`, { ticketIds: seen });
    } catch {
      seen.forEach((id) => this.#acknowledged.delete(id));
    }
  }

  override render() {
    const { device, card, enrolling, stale } = this.#display;
    if (enrolling) return html`<display-enrol .device=${device} .purposes=${["KITCHEN", "BOARD"]} @enrolled=${() => this.#display.begin()}></display-enrol>`;
    if (!card || (!this.known && !stale)) return html`<p class="nothing">${say("loading")}</p>`;
    const view = this.#view;
    const shown = shownOf(this.#tickets, view);
    return html`
      <nav>
        ${this.stations.length > 0 ? this.#choice(view) : nothing}
        <button aria-pressed=${this.drawer === "counts"} @click=${() => this.#toggle("counts")}>${say("counts")}</button>
        <button aria-pressed=${this.drawer === "recall"} @click=${() => this.#toggle("recall")}>${say("recall")}</button>
        <button aria-pressed=${this.heard} @click=${this.#allowSound}>${say(this.heard ? "soundIsOn" : "sound")}</button>
        <span class="open" role="status">${say("open", shown.length)}</span>
      </nav>
      ${stale ? html`<p class="stale" role="alert">${say("stale", this.#clock(stale))}</p>` : nothing}
      ${this.failure ? html`<p class="stale" role="alert">${this.failure}</p>` : nothing}
      <main>
        ${repeat(
          shown,
          (ticket) => ticket.id,
          (ticket) => html`<ticket-card .ticket=${ticket} .view=${view} .minutes=${minutesOf(ticket, this.now)} @tap=${this.#tap}></ticket-card>`,
        )}
        ${shown.length === 0 && this.known ? html`<p class="nothing">${say("nothing")}<br /><small>${say("nothingText")}</small></p>` : nothing}
      </main>
      ${this.drawer === "counts" ? this.#counts(view) : nothing} ${this.drawer === "recall" ? this.#recall() : nothing}
    `;
  }

  #choice(view: View) {
    return html`
      <select aria-label=${say("station")} @change=${this.#choose}>
        <option value="" ?selected=${view.station === null}>${say("pass")}</option>
        ${this.stations.map(
          (station) => html`<option value=${station.id} ?selected=${station.id === view.station}>${station.name}</option>`,
        )}
      </select>
    `;
  }

  #counts(view: View) {
    return html`
      <aside aria-label=${say("counts")}>
        <header>
          <h2>${say("counts")}</h2>
          <button @click=${() => (this.drawer = null)}>${say("close")}</button>
        </header>
        <dl>${allDay(this.#tickets, view).map((dish) => html`<dt>${dish.quantity}</dt><dd>${dish.name}</dd>`)}</dl>
      </aside>
    `;
  }

  #recall() {
    return html`
      <aside aria-label=${say("recall")}>
        <header>
          <h2>${say("recall")}</h2>
          <button @click=${() => (this.drawer = null)}>${say("close")}</button>
        </header>
        ${this.done.length === 0 ? html`<p>${say("noneDone")}</p>` : nothing}
        ${this.done.map(
          (ticket) => html`
            <div class="past">
              <strong>${short(ticket.number)}</strong>
              <button @click=${() => this.#bringBack(ticket)}>${say("bringBack")}</button>
              <p>${this.#clock(new Date(ticket.changedAt))} · ${ticket.lines.map((line) => `${line.quantity} × ${line.name}`).join(", ")}</p>
            </div>
          `,
        )}
      </aside>
    `;
  }

  #clock(moment: Date): string {
    return timeOfDay(moment, this.#display.card?.outlet.timeZone ?? "UTC");
  }

  #choose = (change: Event): void => {
    this.station = (change.target as HTMLSelectElement).value || null;
    localStorage.setItem(STATION, this.station ?? "");
    this.#changed();
  };

  #allowSound = async (): Promise<void> => {
    await this.#bell.allow();
    this.heard = this.#bell.on;
    this.#bell.ring();
  };

  async #toggle(drawer: "counts" | "recall"): Promise<void> {
    this.drawer = this.drawer === drawer ? null : drawer;
    if (this.drawer === "recall") {
      await this.#act(async (device, card) => {
        this.done = await get<Ticket[]>(device, `/outlets/${card.outlet.id}/tickets/done`);
      });
    }
  }

  #tap = (event: CustomEvent<Tap>): void => {
    const tap = event.detail;
    const view = this.#view;
    const ticket = tap.ticket;
    const here = dishesOf(ticket, view).map((dish) => dish.line.lineId);
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
  };

  /** Shown at once, and put right by the server's card. */
  #move(ticket: Ticket, lineIds: string[], to: "STARTED" | "DONE"): void {
    this.#tickets.apply(tapped(ticket, lineIds, to));
    this.#changed();
    this.#post(ticket, "items/state", { state: to, lineIds });
  }

  #post(ticket: Ticket, what: string, body: object): void {
    void this.#act(async (device) => {
      this.#tickets.apply(await post<Ticket>(device, `/tickets/${ticket.id}/${what}`, body));
      this.#tickets.tidy();
    });
  }

  async #bringBack(ticket: Ticket): Promise<void> {
    await this.#act(async (device) => {
      const path = `/tickets/${ticket.id}`;
      if (ticket.state === "SERVED") await post(device, `${path}/state`, { state: "READY" });
      const station = this.#view.station;
      const where = station === null ? {} : { stationId: station };
      this.#tickets.apply(await post<Ticket>(device, `${path}/items/state`, { state: "STARTED", ...where }));
      this.drawer = null;
    });
  }

  /** What fails is said, and the screen shows what the server has. */
  async #act(act: (device: Device, card: Card) => Promise<void>): Promise<void> {
    const { device, card } = this.#display;
    if (!device || !card) return;
    try {
      await act(device, card);
      this.failure = "";
    } catch (failure) {
      this.failure = say("failed", failure instanceof Error ? failure.message : String(failure));
      await this.#readAll(device, card).catch(() => undefined);
    }
    this.#changed();
  }
}
