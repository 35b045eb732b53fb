import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import { type Shift, expectedIn, varianceOf } from "./drawer";

/** What should be in the drawer, what was counted, and how far that is off. */
@customElement("till-verdict")
export class CountVerdict extends LitElement {
  static override styles = [
    look,
    css`
      .sums {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 12px;
      }
      .sums div {
        flex: 1 1 auto;
        display: grid;
        padding: 12px;
        border-radius: var(--round);
        background: var(--ground);
      }
      .sums .money {
        font-size: 1.2rem;
        font-weight: 700;
      }
      p {
        margin-bottom: 12px;
        font-size: 1.15rem;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) shift!: Shift;
  @property() currency = "USD";

  override render() {
    const off = varianceOf(this.shift) ?? 0;
    return html`
      <div class="sums">
        ${this.#sum(say("expected"), expectedIn(this.shift))} ${this.#sum(say("counted"), this.shift.counted ?? 0)} ${this.#sum(say("variance"), off)}
      </div>
      <p role="status">${off === 0 ? say("varianceNone") : say(off < 0 ? "varianceMissing" : "varianceOver", this.#money(Math.abs(off)))}</p>
    `;
  }

  #sum(name: string, amount: number) {
    return html`<div><span class="quiet">${name}</span><span class="money">${this.#money(amount)}</span></div>`;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
