import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Card } from "../device";
import { timeOfDay } from "../kit/clock";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import { type Sold, billOfSale } from "./sale";

/** The last sales of this till, and whether the server has them; fires `receipt` with the one to show, `find` with a number, or `close`. */
@customElement("till-sales")
export class SalesSheet extends LitElement {
  static override styles = [
    look,
    css`
      ul {
        margin: 0;
        padding: 0;
        display: grid;
        gap: 8px;
        list-style: none;
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: end;
        gap: 8px;
        margin-bottom: 12px;
      }
      li button {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 2px 16px;
        width: 100%;
        align-items: baseline;
        align-content: center;
        text-align: left;
      }
      .second {
        grid-column: 2 / -1;
        display: flex;
        justify-content: space-between;
        gap: 12px;
        font-size: 0.9rem;
      }
      .waits {
        font-weight: 600;
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) sales: readonly Sold[] = [];
  @property({ attribute: false }) card!: Card;
  @property({ type: Number }) watermark = 0;
  @property() trouble = "";

  override render() {
    return html`
      <kit-sheet .heading=${say("sales")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <form @submit=${this.#find}>
          <label>
            ${say("receiptNumber")}
            <input required maxlength="40" autocomplete="off" autocapitalize="characters" />
          </label>
          <button>${say("find")}</button>
        </form>
        ${this.trouble ? html`<p class="bad" role="alert">${this.trouble}</p>` : nothing}
        ${this.sales.length === 0 ? html`<p class="quiet">${say("noSales")}</p>` : nothing}
        <ul>
          ${this.sales.map((sale) => html`<li>${this.#sale(sale)}</li>`)}
        </ul>
      </kit-sheet>
    `;
  }

  #find = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector("input");
    this.dispatchEvent(new CustomEvent("find", { detail: field?.value.trim().toUpperCase() ?? "" }));
  };

  #sale(sale: Sold) {
    const { placed, paid } = sale;
    const amount = formatMoney(paid?.amount ?? billOfSale(sale).due, placed.currency, language());
    const kept = sale.sequence <= this.watermark;
    return html`
      <button @click=${() => this.dispatchEvent(new CustomEvent("receipt", { detail: sale }))}>
        <span class="money quiet">${timeOfDay(new Date(sale.at), this.card.outlet.timeZone)}</span>
        <b>${placed.number}</b>
        <b class="money">${amount}</b>
        <span class="second">
          <span class="quiet">${placed.lines.map((line) => line.name).slice(0, 3).join(", ")}${placed.lines.length > 3 ? "…" : ""}</span>
          <span class=${kept ? "quiet" : "waits"}>${kept ? say("onServer") : say("waits")}</span>
        </span>
      </button>
    `;
  }
}
