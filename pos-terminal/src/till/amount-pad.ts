import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/pad";
import { exponentOf, formatMoney } from "../money";
import { language } from "../words/till";
import { typedUnit } from "./cash";

const MOST = 100_000_000_000;

/** An amount of money, typed; fires `amount` with what it has become. */
@customElement("till-amount")
export class AmountPad extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      .sum {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 12px;
        padding: 12px 16px;
        margin-bottom: 12px;
        border-radius: var(--round);
        background: var(--ground);
      }
      .money {
        font-size: 1.5rem;
        font-weight: 700;
      }
    `,
  ];

  @property() label = "";
  @property() currency = "";
  @property({ type: Number }) amount = 0;

  override render() {
    return html`
      <div class="sum" role="status">
        <span class="quiet">${this.label}</span><span class="money">${formatMoney(this.amount, this.currency, language())}</span>
      </div>
      <kit-pad extra="00" @digit=${this.#digit} @erase=${this.#erase}></kit-pad>
    `;
  }

  get #unit(): number {
    return typedUnit(this.currency, exponentOf(this.currency));
  }

  #digit = ({ detail }: CustomEvent<string>): void => {
    const next = this.amount * 10 ** detail.length + Number(detail) * this.#unit;
    if (next <= MOST) this.#tell(next);
  };

  #erase = (): void => this.#tell(Math.floor(this.amount / 10 / this.#unit) * this.#unit);

  #tell(amount: number): void {
    this.dispatchEvent(new CustomEvent("amount", { detail: amount }));
  }
}
