import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import "./amount-pad";
import type { Pieces } from "./drawer";

const MOST_PIECES = 100_000;

/** Counts a drawer note by note, blind; fires `counted` with the pieces and their sum. */
@customElement("till-count")
export class CountPanel extends LitElement {
  static override styles = [
    look,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
        gap: 8px 16px;
        margin: 12px 0;
        padding: 0;
        list-style: none;
      }
      label {
        grid-template-columns: 1fr 110px;
        align-items: center;
      }
      input {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .sum {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        padding: 12px 16px;
        border-radius: var(--round);
        background: var(--brand-soft);
      }
      .sum .money {
        font-size: 1.5rem;
        font-weight: 700;
      }
      .foot {
        position: sticky;
        bottom: -20px;
        margin-bottom: -20px;
        padding: 8px 0 20px;
        background: var(--paper);
      }
      .main {
        width: 100%;
        margin-top: 12px;
      }
    `,
  ];

  @property() currency = "";
  @property({ attribute: false }) denominations: readonly number[] = [];
  @property({ type: Boolean }) busy = false;
  @state() private numbers: Readonly<Record<number, number>> = {};
  @state() private whole = 0;

  override render() {
    const byPiece = this.denominations.length > 0;
    return html`
      <p>${say("countLead")}</p>
      ${
        byPiece
          ? html`<ul>
                ${this.denominations.map((value) => html`<li>${this.#row(value)}</li>`)}
              </ul>
              `
          : html`<till-amount
              .label=${say("countWhole")}
              .currency=${this.currency}
              .amount=${this.whole}
              @amount=${(event: CustomEvent<number>) => (this.whole = event.detail)}
            ></till-amount>`
      }
      <div class="foot">
        ${byPiece ? html`<div class="sum" role="status"><span>${say("counted")}</span><span class="money">${this.#money(this.#sum())}</span></div>` : nothing}
        <button class="main" ?disabled=${this.busy} @click=${this.#done}>${say("countDone")}</button>
      </div>
    `;
  }

  #row(value: number) {
    return html`<label>
      <span class="money">${this.#money(value)} ×</span>
      <input inputmode="numeric" autocomplete="off" maxlength="6" placeholder="0" .value=${String(this.numbers[value] ?? "")} @input=${(event: Event) => this.#typed(value, event)} />
    </label>`;
  }

  #typed(value: number, event: Event): void {
    const field = event.target as HTMLInputElement;
    const number = Math.min(MOST_PIECES, Number(field.value.replace(/\D/g, "")));
    field.value = number === 0 ? "" : String(number);
    this.numbers = { ...this.numbers, [value]: number };
  }

  #sum(): number {
    return this.denominations.reduce((sum, value) => sum + value * (this.numbers[value] ?? 0), 0);
  }

  #done = (): void => {
    const pieces: Pieces[] = this.denominations.map((value) => ({ value, number: this.numbers[value] ?? 0 })).filter((some) => some.number > 0);
    const amount = this.denominations.length > 0 ? this.#sum() : this.whole;
    this.dispatchEvent(new CustomEvent("counted", { detail: { pieces, amount } }));
  };

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
