import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/pad";
import "../kit/sheet";
import { exponentOf, formatMoney } from "../money";
import { type Given, settle } from "../service/acts";
import { language, say } from "../words/till";
import { likelyNotes, typedUnit } from "./cash";

const MOST = 100_000_000_000;

type Field = "part" | "tip" | "given";

/** Cash: what the guest pays, leaves as a tip, hands over and gets back. Fires `paid` with what is given, `others`, or `close`. */
@customElement("till-pay")
export class PaySheet extends LitElement {
  static override styles = [
    look,
    css`
      .sums {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: 8px;
        margin-bottom: 16px;
      }
      .sums > * {
        display: grid;
        align-content: center;
        justify-items: start;
        padding: 10px 12px;
        border-radius: var(--round);
        background: var(--ground);
        text-align: left;
      }
      .sums button {
        border: 2px solid transparent;
      }
      .sums button[aria-pressed="true"] {
        color: var(--ink);
        background: var(--paper);
        border-color: var(--brand);
      }
      .sums .money {
        font-size: 1.35rem;
        font-weight: 700;
      }
      .sums .change {
        background: var(--brand-soft);
      }
      .quick {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        gap: 8px;
        margin-bottom: 12px;
      }
      .quick button {
        padding: 8px;
        font-weight: 600;
      }
      .feet {
        display: flex;
        gap: 8px;
      }
      .take {
        flex: 2;
        min-height: 76px;
        font-size: 1.25rem;
      }
      @media (max-width: 640px) {
        .sums {
          grid-template-columns: repeat(2, 1fr);
          gap: 6px;
        }
        .sums > * {
          padding: 8px;
        }
        .sums .money {
          font-size: 1.05rem;
        }
      }
    `,
  ];

  /** Before any rounding to coins. */
  @property({ type: Number }) due = 0;
  /** The smallest; none where cash is not rounded. */
  @property({ attribute: false }) coin: number | null = null;
  @property() heading = "";
  @property() currency = "";
  @property({ type: Boolean }) busy = false;
  /** Whether guests pay in other ways, too. */
  @property({ type: Boolean }) others = false;
  /** What was chosen before: a part of it, and a tip. */
  @property({ attribute: false }) begun: Pick<Given, "tip" | "part"> | null = null;
  @state() private given: number | null = null;
  @state() private tip = 0;
  @state() private portion: number | null = null;
  @state() private field: Field = "given";

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("begun") || !this.begun) return;
    this.tip = this.begun.tip;
    this.portion = this.begun.part;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  override render() {
    const { amount, settled } = this.#settling(0);
    const given = this.given ?? amount;
    const missing = amount - given;
    const quick = this.field === "given" ? likelyNotes(amount, exponentOf(this.currency)) : [];
    return html`
      <kit-sheet .heading=${this.heading || say("cash")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <div class="sums">
          ${this.#figure("part", settled ? say("due") : say("partOf"), amount)} ${this.#figure("tip", say("tip"), this.tip)}
          ${this.#figure("given", say("given"), given)}
          <div class="change" role="status">
            <span class="quiet">${say("change")}</span><span class="money">${this.#money(Math.max(0, -missing))}</span>
          </div>
        </div>
        <div class="quick">
          <button aria-pressed=${this.#typed === null} @click=${() => this.#set(null)}>${this.field === "tip" ? say("noTip") : this.field === "part" ? say("allOfIt") : say("exact")}</button>
          ${quick.map((sum) => html`<button aria-pressed=${given === sum} @click=${() => (this.given = sum)}>${this.#money(sum)}</button>`)}
        </div>
        <kit-pad extra="00" @digit=${this.#digit} @erase=${this.#erase}></kit-pad>
        <div slot="foot" class="feet">
          ${this.others ? html`<button @click=${() => this.dispatchEvent(new CustomEvent("others"))}>${say("otherWays")}</button>` : nothing}
          <button class="main take" ?disabled=${missing > 0 || amount < 1 || this.busy} @click=${this.#take}>
            ${this.busy ? say("recording") : missing > 0 ? say("stillMissing", this.#money(missing)) : say("takeCash")}
          </button>
        </div>
      </kit-sheet>
    `;
  }

  /** A figure to touch: what is typed next goes there. */
  #figure(field: Field, name: string, amount: number) {
    return html`<button aria-pressed=${this.field === field} @click=${() => (this.field = field)}>
      <span class="quiet">${name}</span><span class="money">${this.#money(amount)}</span>
    </button>`;
  }

  #settling(tendered: number) {
    return settle(this.due, this.coin, { tendered, tip: this.tip, part: this.portion });
  }

  get #typed(): number | null {
    return this.field === "tip" ? this.tip || null : this.field === "part" ? this.portion : this.given;
  }

  #set(amount: number | null): void {
    if (this.field === "tip") this.tip = amount ?? 0;
    else if (this.field === "part") this.portion = amount;
    else this.given = amount;
  }

  get #unit(): number {
    return typedUnit(this.currency, exponentOf(this.currency));
  }

  #digit = ({ detail }: CustomEvent<string>): void => {
    const next = (this.#typed ?? 0) * 10 ** detail.length + Number(detail) * this.#unit;
    if (next <= MOST) this.#set(next);
  };

  #erase = (): void => {
    this.#set(Math.floor((this.#typed ?? 0) / 10 / this.#unit) * this.#unit);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.composedPath()[0] instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.#take();
  };

  #take = (): void => {
    const { amount } = this.#settling(0);
    const tendered = this.given ?? amount;
    if (amount < 1 || tendered < amount || this.busy) return;
    this.dispatchEvent(new CustomEvent<Given>("paid", { detail: { tendered, tip: this.tip, part: this.portion } }));
  };

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
