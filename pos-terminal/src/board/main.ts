import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Card, Device } from "../device";
import { dark } from "../display/dark";
import { Display } from "../display/display";
import "../display/enrol";
import { say, short, speak } from "../display/words";
import { timeOfDay } from "../kit/clock";
import { read } from "../kit/http";

interface Entry {
  number: string;
  since: string;
}

interface Board {
  readonly preparing: Entry[];
  readonly ready: Entry[];
}

/** What is on the screen, in the device's vault. */
const KEPT = "board";
/** Orders leave the board by time too. */
const REFRESH = 60_000;
/** Several events of one moment are one look. */
const GATHER = 200;

/** What guests who wait look at: which orders are being prepared, and which can be fetched. */
@customElement("comanda-board")
export class ComandaBoard extends LitElement {
  static override styles = [
    dark,
    css`
      :host {
        min-height: 100vh;
      }
      main {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
        min-height: 100vh;
      }
      section {
        padding: 2vh 2vw;
      }
      section + section {
        background: #06301a;
      }
      h1 {
        margin: 0 0 2vh;
        font-size: clamp(32px, 5vw, 72px);
      }
      section + section h1 {
        color: var(--good);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
        gap: 1.5vh 2vw;
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: clamp(32px, 4.5vw, 72px);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .stale {
        position: fixed;
        inset: auto 0 0 0;
        margin: 0;
        padding: 12px;
        background: var(--bad-ground);
        color: #fff;
        font-size: 24px;
        text-align: center;
      }
      .quiet {
        padding: 20vh 24px;
        text-align: center;
        color: var(--quiet);
      }
    `,
  ];

  readonly #display = new Display(this, {
    app: "board",
    store: "comanda-display",
    topic: "kitchen",
    speak,
    recall: async (device) => this.#show((await device.vault.get<Board>(KEPT)) ?? { preparing: [], ready: [] }),
    refresh: (device, card) => this.#read(device, card),
    event: () => this.#soon(),
  });
  #look: ReturnType<typeof setTimeout> | undefined;
  #refresh: ReturnType<typeof setInterval> | undefined;

  @state() private preparing: Entry[] = [];
  @state() private ready: Entry[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#refresh = setInterval(() => this.#soon(), REFRESH);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#refresh);
    clearTimeout(this.#look);
  }

  #soon(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      const { device, card } = this.#display;
      if (device && card) this.#read(device, card).catch(() => undefined);
    }, GATHER);
  }

  async #read(device: Device, card: Card): Promise<void> {
    const answer = await device.fetch(`/outlets/${card.outlet.id}/kitchen/board`);
    const board = await read<Board>(answer);
    this.#show(board);
    void device.vault.put(KEPT, board).catch(() => undefined);
  }

  #show(board: Board): void {
    this.preparing = board.preparing;
    this.ready = board.ready;
  }

  override render() {
    const { device, card, enrolling, stale } = this.#display;
    if (enrolling) return html`<display-enrol .device=${device} .purposes=${["BOARD", "KITCHEN"]} @enrolled=${() => this.#display.begin()}></display-enrol>`;
    if (!card) return html`<p class="quiet">${say("loading")}</p>`;
    return html`
      <main>
        <section aria-live="off">
          <h1>${say("preparing")}</h1>
          <ul>
            ${this.preparing.map((entry) => html`<li>${short(entry.number)}</li>`)}
          </ul>
        </section>
        <section aria-live="polite">
          <h1>${say("ready")}</h1>
          <ul>
            ${this.ready.map((entry) => html`<li>${short(entry.number)}</li>`)}
          </ul>
        </section>
      </main>
      ${stale
        ? html`<p class="stale" role="alert">${say("stale", timeOfDay(stale, card.outlet.timeZone))}</p>`
        : nothing}
    `;
  }
}
