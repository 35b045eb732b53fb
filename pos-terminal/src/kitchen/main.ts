import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { dark } from "../display/dark";
import { Display } from "../display/display";
import "../display/enrol";
import { say, speak } from "../display/words";
import { timeOfDay } from "../kit/clock";
import "./all-day";
import { Bell } from "./bell";
import { Rail, type Tap } from "./rail";
import "./recall";
import { minutesOf, type Ticket, type View } from "./ticket";
import "./ticket-card";

/** Where this screen remembers which station it stands at. */
const STATION = "comanda-kitchen-station";
/** Ages are shown in minutes. */
const TICK = 10_000;

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
    `,
  ];

  readonly #bell = new Bell();
  readonly #display = new Display(this, {
    app: "kitchen",
    store: "comanda-display",
    topic: "kitchen",
    speak,
    recall: (device) => this.#rail.recallKept(device),
    refresh: (device, card) => this.#rail.readAll(device, card),
    event: (event) => this.#rail.hear(event),
  });
  readonly #rail = new Rail(
    this.#display,
    {
      changed: () => (this.now = Date.now()),
      rings: (urgent) => this.#bell.ring(urgent),
      failed: (failure) => (this.failure = failure ? say("failed", failure instanceof Error ? failure.message : String(failure)) : ""),
    },
    localStorage.getItem(STATION),
  );
  #tick: ReturnType<typeof setInterval> | undefined;

  @state() private drawer: "counts" | "recall" | null = null;
  @state() private done: Ticket[] = [];
  @state() private failure = "";
  @state() private heard = false;
  @state({ hasChanged: () => true }) private now = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => (this.now = Date.now()), TICK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.#rail.close();
  }

  override render() {
    const { device, card, enrolling, stale } = this.#display;
    const { known, shown, view } = this.#rail;
    if (enrolling) return html`<display-enrol .device=${device} .purposes=${["KITCHEN", "BOARD"]} @enrolled=${() => this.#display.begin()}></display-enrol>`;
    if (!card || (!known && !stale)) return html`<p class="nothing">${say("loading")}</p>`;
    const zone = card.outlet.timeZone;
    return html`
      <nav>
        ${view.stations.length > 0 ? this.#choice(view) : nothing}
        <button aria-pressed=${this.drawer === "counts"} @click=${() => this.#pull("counts")}>${say("counts")}</button>
        <button aria-pressed=${this.drawer === "recall"} @click=${() => this.#pull("recall")}>${say("recall")}</button>
        <button aria-pressed=${this.heard} @click=${this.#allowSound}>${say(this.heard ? "soundIsOn" : "sound")}</button>
        <span class="open" role="status">${say("open", shown.length)}</span>
      </nav>
      ${stale ? html`<p class="stale" role="alert">${say("stale", timeOfDay(stale, zone))}</p>` : nothing}
      ${this.failure ? html`<p class="stale" role="alert">${this.failure}</p>` : nothing}
      <main>
        ${repeat(
          shown,
          (ticket) => ticket.id,
          (ticket) => html`<ticket-card .ticket=${ticket} .view=${view} .minutes=${minutesOf(ticket, this.now)} @tap=${this.#tap}></ticket-card>`,
        )}
        ${shown.length === 0 && known ? html`<p class="nothing">${say("nothing")}<br /><small>${say("nothingText")}</small></p>` : nothing}
      </main>
      ${this.#drawer(view, zone)}
    `;
  }

  #choice(view: View) {
    return html`
      <select aria-label=${say("station")} @change=${this.#choose}>
        <option value="" ?selected=${view.station === null}>${say("pass")}</option>
        ${view.stations.map(
          (station) => html`<option value=${station.id} ?selected=${station.id === view.station}>${station.name}</option>`,
        )}
      </select>
    `;
  }

  #drawer(view: View, zone: string) {
    const close = () => (this.drawer = null);
    switch (this.drawer) {
      case "counts":
        return html`<kitchen-all-day .tickets=${[...this.#rail.tickets]} .view=${view} @close=${close}></kitchen-all-day>`;
      case "recall":
        return html`<kitchen-recall
          .done=${this.done}
          .zone=${zone}
          @bring-back=${({ detail }: CustomEvent<Ticket>) => void this.#rail.bringBack(detail).then((hangs) => hangs && close())}
          @close=${close}
        ></kitchen-recall>`;
      case null:
        return nothing;
    }
  }

  readonly #choose = (change: Event): void => {
    const station = (change.target as HTMLSelectElement).value;
    localStorage.setItem(STATION, station);
    this.#rail.standAt(station || null);
  };

  readonly #allowSound = async (): Promise<void> => {
    await this.#bell.allow();
    this.heard = this.#bell.on;
    this.#bell.ring();
  };

  readonly #tap = ({ detail }: CustomEvent<Tap>): void => void this.#rail.tap(detail);

  async #pull(drawer: "counts" | "recall"): Promise<void> {
    this.drawer = this.drawer === drawer ? null : drawer;
    if (this.drawer === "recall") this.done = await this.#rail.done();
  }
}
