import { LitElement, type PropertyValues, type TemplateResult, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { timeOfDay } from "../kit/clock";
import { look } from "../kit/look";
import { middle } from "../kit/middle";
import "../kit/qr";
import { rows } from "../kit/rows";
import "../kit/sheet";
import { exponentOf, formatMoney } from "../money";
import { codeOf } from "../paying/cashbox";
import type { Method } from "../paying/method";
import type { Hold, Tab, TabStanding, Trouble } from "../paying/tabs";
import { language, say, sayMethod, sayRefusal } from "../words/till";
import "./amount-pad";
import { likelyNotes, typedUnit } from "./cash";

const POLL_MILLIS = 3_000;

/**
 * An order's tab: how much is to be held and on what, whether the card holds it, and what is done with it then. Fires `hold`,
 * `again` where its answer was lost, `readers` where another card reader is wanted, `check`, `raise` with all that is held
 * then, `release`, `take` where the guest pays, `anew`, or `close`.
 */
@customElement("till-tab")
export class TabSheet extends LitElement {
  static override styles = [
    look,
    middle,
    rows,
    css`
      .how {
        margin-bottom: 12px;
      }
      .quick {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 8px;
        margin-bottom: 12px;
      }
      .quick button {
        padding: 8px 2px;
        font-weight: 600;
        font-size: 0.95rem;
      }
      .with {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
      }
      .list .with button + button {
        width: auto;
      }
      .list small {
        display: block;
        font-weight: 400;
      }
      .warn {
        width: 100%;
        padding: 12px 16px;
        border-radius: var(--round);
        background: #ffe3c2;
      }
      .trouble {
        margin-bottom: 12px;
      }
    `,
  ];

  @property({ attribute: false }) standing: TabStanding = { tab: null, doing: false, trouble: null };
  /** By what a card can hold an amount. */
  @property({ attribute: false }) methods: readonly Method[] = [];
  /** What of the bill is to be paid by now. */
  @property({ type: Number }) due = 0;
  /** What is likely to come, where nothing is ordered yet. */
  @property({ type: Number }) usual = 0;
  @property() currency = "";
  @property() zone = "UTC";
  /** What the card reader of this till is called; empty where none was chosen. */
  @property() reader = "";
  @property({ type: Boolean }) online = false;
  @state() private amount: number | null = null;
  /** What is being asked of whoever stands here. */
  @state() private asking: "nothing" | "amount" | "more" | "sure" = "nothing";
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      const { tab, doing } = this.standing;
      if (tab?.state === "ASKED" && !doing && !globalThis.document.hidden) this.#fire("check");
    }, POLL_MILLIS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  /** What was asked has been answered. */
  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("standing")?.tab;
    const { tab } = this.standing;
    if (changed.has("standing") && (before?.state !== tab?.state || before?.held !== tab?.held)) {
      this.asking = "nothing";
      this.amount = null;
    }
  }

  override render() {
    const { tab, trouble } = this.standing;
    return html`<kit-sheet .heading=${say("tab")} @close=${() => this.#fire("close")}>
      ${this.online ? nothing : html`<p class="warn trouble" role="status">${say("tabOffline")}</p>`}
      ${trouble && trouble.kind !== "unsure" ? html`<p class="bad trouble" role="alert">${sayTrouble(trouble)}</p>` : nothing}
      ${trouble?.kind === "unsure" ? this.#unsure() : tab ? this.#tab(tab) : this.#fresh()}
    </kit-sheet>`;
  }

  /** Nobody knows whether a card was asked; until then no other is. */
  #unsure() {
    return html`<div class="middle" role="status">
        <p class="big">${say("noAnswer")}</p>
        <p>${say("tabUnsure")}</p>
      </div>
      <div slot="foot" class="row"><button class="main" ?disabled=${this.#still} @click=${() => this.#fire("again")}>${say("askAgain")}</button></div>`;
  }

  /** How much, and on what. */
  #fresh() {
    const sums = this.#suggested;
    const amount = this.amount ?? sums[1] ?? sums[0] ?? 0;
    if (this.asking === "amount") {
      return html`<till-amount .label=${say("tabAmount")} .currency=${this.currency} .amount=${amount} @amount=${this.#typed}></till-amount>
        <div slot="foot" class="row"><button class="main" @click=${() => (this.asking = "nothing")}>${say("done")}</button></div>`;
    }
    const own = !sums.includes(amount);
    return html`<p class="how">${say("tabHow")}</p>
      <div class="quick" role="group" aria-label=${say("tabAmount")}>
        ${sums.map((sum) => html`<button aria-pressed=${sum === amount} @click=${() => (this.amount = sum)}>${this.#money(sum)}</button>`)}
        <button aria-pressed=${own} @click=${() => (this.asking = "amount")}>${own ? this.#money(amount) : say("ownTip")}</button>
      </div>
      <div slot="foot" class="list">
        ${this.standing.doing ? html`<p class="big busy" role="status">${say("tabAsking")}</p>` : this.methods.map(({ method }, place) => this.#way(method, amount, place === 0 ? "main" : ""))}
      </div>`;
  }

  #way(method: string, amount: number, look: string) {
    const hold = { method, amount };
    const named = method === "CARD_READER" && this.reader !== "";
    const button = html`<button class=${look} ?disabled=${this.#still || amount < 1} @click=${() => this.#fire("hold", hold)}>
      <b>${sayMethod(method)}${named ? html`<small>${this.reader}</small>` : nothing}</b>
      <span class="money">${this.online ? this.#money(amount) : say("needsNetwork")}</span>
    </button>`;
    if (!named) return button;
    return html`<div class="with">${button}<button ?disabled=${this.#still} @click=${() => this.#fire("readers", hold)}>${say("readerOther")}</button></div>`;
  }

  #tab(tab: Tab) {
    switch (tab.state) {
      case "ASKED":
        return this.#asked(tab);
      case "OPEN":
        return this.#open(tab);
      case "CAPTURING":
        return this.#shown(tab, html`<p class="big">${say("tabTaking")}</p>`, html`<button class="main" @click=${() => this.#fire("take")}>${say("payWaits")}</button>`);
      case "CAPTURED":
        return this.#shown(tab, html`<p class="big">${say("tabTaken")}</p>`, this.#done());
      case "RELEASED":
        return this.#shown(tab, html`<p class="big">${say("tabGone")}</p>`, html`${this.#anew()}${this.#done()}`);
      case "FAILED":
        return this.#shown(
          tab,
          html`<p class="big bad">${say("tabDeclined")}</p>
            ${tab.refusal ? html`<p>${sayRefusal(tab.refusal)}</p>` : nothing}`,
          html`${this.#anew()}${this.#done()}`,
        );
    }
  }

  /** The sum, what is to be said of it, and what can be done. */
  #shown(tab: Tab, words: TemplateResult, foot: TemplateResult, question = "") {
    return html`<div class="middle">
        <p class="sum money">${this.#money(tab.held)}</p>
        <div class="middle" role="status" aria-live="polite">${words}</div>
      </div>
      <div slot="foot">
        ${question ? html`<p class="sure">${question}</p>` : nothing}
        <div class="row">${foot}</div>
      </div>`;
  }

  #asked(tab: Tab) {
    const { reader } = tab.presentation ?? {};
    const code = codeOf(tab.presentation);
    const words = html`${code ? html`<kit-qr .text=${code} .label=${say("tabScan")}></kit-qr>` : nothing}
      <p class="big ${code || reader ? "" : "busy"}">${reader ? say("followReader", reader) : code ? say("tabScan") : say("tabAsking")}</p>`;
    if (this.asking === "sure") return this.#shown(tab, words, this.#surely(say("keepWaiting"), say("callOffYes")), say("tabCallOffSure"));
    return this.#shown(
      tab,
      words,
      html`<button ?disabled=${!this.online} @click=${() => (this.asking = "sure")}>${say("callOff")}</button>
        <button class="main" ?disabled=${!this.online} @click=${() => this.#fire("check")}>${say("askAgain")}</button>`,
    );
  }

  #open(tab: Tab) {
    if (this.asking === "more") return this.#more(tab);
    const short = this.due > tab.held;
    const until = tab.endsAt ? this.#when(tab.endsAt) : "";
    const words = html`<p class="big">${say("tabHeld")}</p>
      ${until && !tab.endsSoon ? html`<p class="quiet">${say("tabUntil", until)}</p>` : nothing}
      <p>${say("tabDue", this.#money(this.due))}</p>
      ${until && tab.endsSoon ? html`<p class="warn">${say("tabSoon", until)}</p>` : nothing}
      ${short ? html`<p class="warn">${say("tabShort")}</p>` : nothing}`;
    if (this.asking === "sure") return this.#shown(tab, words, this.#surely(say("tabKeep"), say("tabLetGoYes")), say("tabLetGoSure", this.#money(tab.held)));
    return this.#shown(
      tab,
      words,
      html`<button ?disabled=${this.#still} @click=${() => (this.asking = "sure")}>${say("tabLetGo")}</button>
        <button class=${short ? "main" : ""} ?disabled=${this.#still} @click=${() => (this.asking = "more")}>${say("tabMore")}</button>
        <button class=${short ? "" : "main"} ?disabled=${this.#still || this.due <= 0} @click=${() => this.#fire("take")}>${say("tabClose")}</button>`,
    );
  }

  #more(tab: Tab) {
    const sums = likelyNotes(Math.max(this.due, tab.held), exponentOf(this.currency), 3);
    const amount = this.amount ?? sums[0] ?? tab.held;
    return html`<div class="quick">
        ${sums.map((sum) => html`<button aria-pressed=${sum === amount} @click=${() => (this.amount = sum)}>${this.#money(sum)}</button>`)}
      </div>
      <till-amount .label=${say("tabMoreTo")} .currency=${this.currency} .amount=${amount} @amount=${this.#typed}></till-amount>
      <div slot="foot" class="row">
        <button @click=${() => (this.asking = "nothing")}>${say("back")}</button>
        <button class="main" ?disabled=${this.#still || amount <= tab.held} @click=${() => this.#fire("raise", amount)}>${say("tabMoreNow", this.#money(amount))}</button>
      </div>`;
  }

  #surely(no: string, yes: string) {
    return html`<button @click=${() => (this.asking = "nothing")}>${no}</button>
      <button class="main" ?disabled=${this.#still} @click=${() => this.#fire("release")}>${yes}</button>`;
  }

  #anew() {
    return html`<button @click=${() => this.#fire("anew")}>${say("tabAnew")}</button>`;
  }

  #done() {
    return html`<button class="main" @click=${() => this.#fire("close")}>${say("done")}</button>`;
  }

  /** Whether nothing can be asked of the server now. */
  get #still(): boolean {
    return !this.online || this.standing.doing;
  }

  get #suggested(): readonly number[] {
    const exponent = exponentOf(this.currency);
    const due = this.#whole(this.due);
    return due > 0 ? [due, ...likelyNotes(2 * due, exponent, 3)] : likelyNotes(this.#whole(this.usual), exponent);
  }

  /** In what people pay with, and not below the bill. */
  #whole(amount: number): number {
    const unit = typedUnit(this.currency, exponentOf(this.currency));
    return Math.ceil(Math.max(0, amount) / unit) * unit;
  }

  readonly #typed = ({ detail }: CustomEvent<number>): void => {
    this.amount = detail;
  };

  /** With its day, as a card holds an amount for days. */
  #when(instant: string): string {
    const at = new Date(instant);
    const day = new Intl.DateTimeFormat(language(), { weekday: "short", day: "numeric", month: "short", timeZone: this.zone }).format(at);
    return `${day}, ${timeOfDay(at, this.zone)}`;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }

  #fire(name: string, detail: Hold | number | null = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function sayTrouble(trouble: Exclude<Trouble, { kind: "unsure" }>): string {
  switch (trouble.kind) {
    case "offline":
      return say("notDelivered");
    case "silent":
      return say("tabSilent");
    case "refused":
      return say("notAsked", sayRefusal(trouble));
  }
}
