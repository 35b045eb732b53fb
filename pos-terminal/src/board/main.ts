import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { dark } from "../display/dark";
import "../display/enrol";
import { LiveFeed } from "../display/feed";
import { Refused, Session, type Card } from "../display/session";
import { say, short, speak } from "../display/words";
import { timeOfDay } from "../kit/clock";

interface Entry {
  number: string;
  since: string;
}

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

  readonly #session = new Session();
  #feed: LiveFeed | null = null;
  #look: ReturnType<typeof setTimeout> | undefined;
  #refresh: ReturnType<typeof setInterval> | undefined;

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
    this.enrolling = !this.#session.enrolled;
    if (this.enrolling) return;
    try {
      const card = await this.#session.card();
      speak(card.outlet.language);
      this.card = card;
      this.#feed = new LiveFeed(
        { topic: "kitchen", outletId: card.outlet.id },
        {
          credentials: () => this.#session.credentials(),
          refresh: () => this.#read(card),
          event: () => this.#soon(),
          stale: (since) => (this.stale = since),
          refused: (code) => this.#refused(code),
        },
      );
      this.#feed.start();
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) this.#forget();
      else setTimeout(() => void this.#begin(), 3_000);
    }
  }

  #soon(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      if (this.card) this.#read(this.card).catch(() => undefined);
    }, GATHER);
  }

  async #read(card: Card): Promise<void> {
    const board = await this.#session.call<{ preparing: Entry[]; ready: Entry[] }>(
      "GET",
      `/outlets/${card.outlet.id}/kitchen/board`,
    );
    this.preparing = board.preparing;
    this.ready = board.ready;
  }

  #refused(code: string): void {
    if (code === "terminal.revoked" || code === "terminal.unknown") this.#forget();
    else this.#session.expire();
  }

  #forget(): void {
    this.#feed?.stop();
    this.#session.forget();
    this.card = null;
    this.enrolling = true;
  }

  override render() {
    if (this.enrolling) return html`<display-enrol .session=${this.#session} @enrolled=${() => this.#begin()}></display-enrol>`;
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
