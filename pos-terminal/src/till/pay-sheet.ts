import { LitElement, css, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/pad";
import "../kit/sheet";
import { exponentOf, formatMoney } from "../money";
import { language, say } from "../words/till";
import { likelyNotes, typedUnit } from "./cash";

const MOST = 100_000_000_000;

/** Cash: what the guest hands over and gets back. Fires `paid` with the amount given, or `close`. */
@customElement("till-pay")
export class PaySheet extends LitElement {
  static override styles = [
    look,
    css`
      .sums {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 12px;
        margin-bottom: 16px;
      }
      .sums div {
        display: grid;
        padding: 12px;
        border-radius: var(--round);
        background: var(--ground);
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
      .take {
        width: 100%;
        min-height: 76px;
        font-size: 1.25rem;
      }
      @media (max-width: 640px) {
        .sums {
          gap: 6px;
        }
        .sums div {
          padding: 8px;
        }
        .sums .money {
          font-size: 1.05rem;
        }
      }
    `,
  ];

  @property({ type: Number }) due = 0;
  @property() currency = "";
  @property({ type: Boolean }) busy = false;
  @state() private given: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  override render() {
    const given = this.given ?? this.due;
    const missing = this.due - given;
    const quick = likelyNotes(this.due, exponentOf(this.currency));
    return html`
      <kit-sheet .heading=${say("cash")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <div class="sums">
          <div><span class="quiet">${say("due")}</span><span class="money">${this.#money(this.due)}</span></div>
          <div><span class="quiet">${say("given")}</span><span class="money">${this.#money(given)}</span></div>
          <div class="change" role="status">
            <span class="quiet">${say("change")}</span><span class="money">${this.#money(Math.max(0, -missing))}</span>
          </div>
        </div>
        <div class="quick">
          <button aria-pressed=${given === this.due} @click=${() => (this.given = null)}>${say("exact")}</button>
          ${quick.map((sum) => html`<button aria-pressed=${given === sum} @click=${() => (this.given = sum)}>${this.#money(sum)}</button>`)}
        </div>
        <kit-pad extra="00" @digit=${this.#digit} @erase=${this.#erase}></kit-pad>
        <button slot="foot" class="main take" ?disabled=${missing > 0 || this.busy} @click=${this.#take}>
          ${this.busy ? say("recording") : missing > 0 ? say("stillMissing", this.#money(missing)) : say("takeCash")}
        </button>
      </kit-sheet>
    `;
  }

  get #unit(): number {
    return typedUnit(this.currency, exponentOf(this.currency));
  }

  #digit = ({ detail }: CustomEvent<string>): void => {
    const next = (this.given ?? 0) * 10 ** detail.length + Number(detail) * this.#unit;
    if (next <= MOST) this.given = next;
  };

  #erase = (): void => {
    this.given = Math.floor((this.given ?? 0) / 10 / this.#unit) * this.#unit;
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.composedPath()[0] instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.#take();
  };

  #take = (): void => {
    const given = this.given ?? this.due;
    if (given >= this.due && !this.busy) this.dispatchEvent(new CustomEvent("paid", { detail: given }));
  };

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
