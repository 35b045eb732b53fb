import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Card, Device } from "../device";
import { look } from "../kit/look";
import "../kit/qr";
import "../kit/sheet";
import { formatMoney } from "../money";
import { language, say, sayMethod } from "../words/till";
import type { ReceiptPaper } from "./receipt-paper";
import "./receipt-paper";
import "./receipt-sender";
import { RefundableSale } from "./refunding";
import type { Sold } from "./sale";

/** A sale that is done: the change, and the receipt. Fires `refund`, or `close`. */
@customElement("till-paid")
export class PaidSheet extends LitElement {
  static override styles = [
    look,
    css`
      .change {
        display: grid;
        justify-items: center;
        padding: 12px;
        margin-bottom: 16px;
        border-radius: var(--round);
        background: var(--brand-soft);
      }
      .change .money {
        font-size: 2.5rem;
        font-weight: 700;
        line-height: 1.1;
      }
      .tick {
        width: 72px;
        height: 72px;
        margin: 4px;
      }
      kit-qr {
        width: 180px;
        margin-top: 12px;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(124px, 1fr));
        gap: 8px;
      }
      details {
        margin-bottom: 16px;
      }
      summary {
        display: flex;
        align-items: center;
        justify-content: center;
        min-height: var(--touch);
        border: 1px solid var(--edge);
        border-radius: var(--round);
        cursor: pointer;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) sale!: Sold;
  @property({ attribute: false }) card!: Card;
  @property({ attribute: false }) device!: Device;
  /** Whether the server is there, and has the sale. */
  @property({ type: Boolean }) ready = false;
  /** Where the guest reads the receipt; empty where nobody knows. */
  @property() url = "";
  @state() private mailing = false;
  /** Whether it was sold just now. */
  @property({ type: Boolean }) fresh = false;

  override render() {
    const { paid, placed } = this.sale;
    const close = () => this.dispatchEvent(new CustomEvent("close"));
    return html`
      <kit-sheet .heading=${this.fresh ? say("paidTitle") : `${say("receipt")} ${paid?.receipt ?? placed.number}`} @close=${close}>
        ${this.fresh && this.sale.byVendor ? this.#came() : nothing}
        ${
          this.fresh && paid && !this.sale.byVendor
            ? html`<div class="change" role="status">
                <span>${say("change")}</span><span class="money">${formatMoney(paid.change, placed.currency, language())}</span>
              </div>`
            : nothing
        }
        <till-receipt .sale=${this.sale} .card=${this.card} .copy=${!this.fresh}></till-receipt>
        ${this.mailing ? html`<till-receipt-sender .device=${this.device} .orderId=${placed.orderId} .ready=${this.ready}></till-receipt-sender>` : nothing}
        <div class="row" slot="foot">
          ${
            this.sale.paid && !this.sale.byVendor && !this.fresh && !this.sale.part && !this.sale.before && !this.sale.left
              ? html`<button ?disabled=${new RefundableSale(this.sale).left === 0} @click=${() => this.dispatchEvent(new CustomEvent("refund"))}>${say("refund")}</button>`
              : nothing
          }
          ${this.mailing ? nothing : html`<button @click=${() => (this.mailing = true)}>${say("mailReceipt")}</button>`}
          <button @click=${this.#print}>${say("print")}</button>
          <button class="main" autofocus @click=${close}>${this.fresh ? say("nextGuest") : say("close")}</button>
        </div>
      </kit-sheet>
    `;
  }

  #came() {
    const { paid, placed, byVendor } = this.sale;
    return html`<div class="change" role="status">
        <svg class="tick" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="12" fill="var(--good)"></circle>
          <path d="M6 12.5l4 4 8-9" fill="none" stroke="#fff" stroke-width="2.5"></path>
        </svg>
        <span>${say("paidBy", sayMethod(paid?.method ?? ""))}</span>
        <span class="money">${formatMoney((paid?.amount ?? 0) + (byVendor?.surcharge ?? 0), placed.currency, language())}</span>
      </div>
      ${
        this.url
          ? html`<details>
              <summary>${say("receiptQr")}</summary>
              <kit-qr .text=${this.url} .label=${say("receiptQr")}></kit-qr>
            </details>`
          : nothing
      }`;
  }

  /** On a sheet of its own, of which nothing is cut off: page.css shows only that while it is printed. */
  #print = async (): Promise<void> => {
    const paper = document.createElement("till-receipt") as ReceiptPaper;
    paper.sale = this.sale;
    paper.card = this.card;
    paper.copy = !this.fresh;
    document.body.append(paper);
    try {
      await paper.updateComplete;
      window.print();
    } finally {
      paper.remove();
    }
  };
}
