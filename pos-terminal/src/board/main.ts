import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Device, type Card } from "../device";
import { dark } from "../display/dark";
import { signIn } from "../display/enrol";
import { LiveFeed } from "../display/feed";
import { say, short, speak } from "../display/words";
import { timeOfDay } from "../kit/clock";
import { read } from "../kit/http";

interface Entry {
  number: string;
  since: string;
}

/** Orders leave the board by time too. */
const REFRESH = 60_000;
/** Several events of one moment are one look. */
const GATHER = 200;
/** Before the server is asked once more who we are. */
const AGAIN = 3_000;

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

  #feed: LiveFeed | null = null;
  #look: ReturnType<typeof setTimeout> | undefined;
  #refresh: ReturnType<typeof setInterval> | undefined;

  @state() private device: Device | null = null;
  @state() private card: Card | null = null;
  @state() private enrolling = false;
  @state() private preparing: Entry[] = [];
  @state() private ready: Entry[] = [];
  @state() private stale: Date | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    speak(navigator.language);
    this.#refresh = setInterval(() => this.#soon(), REFRESH);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#refresh);
    this.#feed?.stop();
  }

  async #begin(): Promise<void> {
    const device = (this.device ??= await Device.open("comanda-display"));
    const card = device.identity && (await signIn(device).catch(() => null));
    this.enrolling = !device.identity || device.revoked;
    if (card && !this.enrolling) {
      speak(card.outlet.language);
      this.card = card;
      this.#listen(device, card);
    } else if (!this.enrolling) {
      setTimeout(() => void this.#begin(), AGAIN);
    }
  }

  #listen(device: Device, card: Card): void {
    this.#feed?.stop();
    this.#feed = new LiveFeed(
      { topic: "kitchen", outletId: card.outlet.id },
      {
        credentials: () => device.credentials(),
        refresh: () => this.#read(device, card),
        event: () => this.#soon(),
        stale: (since) => (this.stale = since),
        refused: (code) => this.#refused(code),
      },
    );
    this.#feed.start();
  }

  #soon(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      if (this.device && this.card) this.#read(this.device, this.card).catch(() => undefined);
    }, GATHER);
  }

  async #read(device: Device, card: Card): Promise<void> {
    const answer = await device.fetch(`/outlets/${card.outlet.id}/kitchen/board`);
    const board = await read<{ preparing: Entry[]; ready: Entry[] }>(answer);
    this.preparing = board.preparing;
    this.ready = board.ready;
  }

  /** Only a terminal that is no more is set up anew. */
  #refused(code: string): void {
    if (code.startsWith("token.")) void this.device?.signIn().catch(() => undefined);
    if (code !== "terminal.revoked" && code !== "terminal.unknown") return;
    this.#feed?.stop();
    this.card = null;
    void this.device?.forget().then(() => (this.enrolling = true));
  }

  override render() {
    if (this.enrolling) return html`<display-enrol .device=${this.device} @enrolled=${() => this.#begin()}></display-enrol>`;
    if (!this.card) return html`<p class="quiet">${say("loading")}</p>`;
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
      ${this.stale
        ? html`<p class="stale" role="alert">${say("stale", timeOfDay(this.stale, this.card.outlet.timeZone))}</p>`
        : nothing}
    `;
  }
}
