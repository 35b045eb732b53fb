import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Card, Device } from "../device";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import type { Printed, PrinterShelf } from "../printing/printers";
import { language, say, sayMethod } from "../words/till";
import "./receipt-code";
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
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .row button {
        flex: 1 1 124px;
      }
      .printed {
        margin-bottom: 12px;
        font-weight: 600;
        text-align: center;
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
  @property({ attribute: false }) printers!: PrinterShelf;
  @state() private view: "receipt" | "code" | "mail" = "receipt";
  @state() private printed: Printed | null = null;
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
        ${this.printed ? this.#paper(this.printed) : nothing}
        ${
          this.view === "code"
            ? html`<till-receipt-code .device=${this.device} .orderId=${placed.orderId} .partId=${paid?.partId} .ready=${this.ready} .url=${this.url}></till-receipt-code>`
            : nothing
        }
        <till-receipt .sale=${this.sale} .card=${this.card} .copy=${!this.fresh}></till-receipt>
        ${
          this.view === "mail"
            ? html`<till-receipt-sender .device=${this.device} .orderId=${placed.orderId} .partId=${paid?.partId} .ready=${this.ready}></till-receipt-sender>`
            : nothing
        }
        <div class="row" slot="foot">
          ${
            this.sale.paid && !this.fresh
              ? html`<button ?disabled=${this.#isAllBack} @click=${() => this.dispatchEvent(new CustomEvent("refund"))}>${say("refund")}</button>`
              : nothing
          }
          ${this.#isSettled ? html`${this.#shows("code", say("showCode"))}${this.#shows("mail", say("mailReceipt"))}` : nothing}
          <button @click=${this.#print}>${say("print")}</button>
          <button class="main" autofocus @click=${close}>${this.#next()}</button>
        </div>
      </kit-sheet>
    `;
  }

  #next(): string {
    const { left = 0, part, placed } = this.sale;
    if (!this.fresh) return say("close");
    return left > 0 && !part ? say("payRest", formatMoney(left, placed.currency, language())) : say("nextGuest");
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
      </div>`;
  }

  /** Paid at once, and known here. */
  get #isWhole(): boolean {
    return !this.sale.part && !this.sale.before && !this.sale.left;
  }

  /** As far as it can be told here. */
  get #isAllBack(): boolean {
    return this.#isWhole && !this.sale.byVendor && new RefundableSale(this.sale).left === 0;
  }

  /** The server has a receipt of what is paid only. */
  get #isSettled(): boolean {
    return this.sale.part !== undefined || (this.sale.left ?? 0) <= 0;
  }

  #shows(view: "code" | "mail", name: string) {
    return html`<button aria-pressed=${this.view === view} @click=${() => (this.view = this.view === view ? "receipt" : view)}>${name}</button>`;
  }

  #paper(printed: Printed) {
    const bad = printed.kind === "failed" || (printed.kind === "waiting" && printed.idle);
    return html`<p class="printed ${bad ? "bad" : ""}" role="status">${sayPrinted(printed)}</p>`;
  }

  /** At the printer of this till, where there is one and the server has the sale; else by the browser. */
  #print = (): void => {
    const { placed, paid } = this.sale;
    if (!this.printers.mine || !this.ready || !this.#isSettled) void this.#printHere();
    else if (this.printed?.kind !== "sending") void this.printers.print(placed.orderId, paid?.partId, (printed) => (this.printed = printed));
  };

  /** On a sheet of its own, of which nothing is cut off: page.css shows only that while it is printed. */
  async #printHere(): Promise<void> {
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
  }
}

function sayPrinted(printed: Printed): string {
  switch (printed.kind) {
    case "sending":
      return say("printSending");
    case "waiting":
      return say(printed.idle ? "printIdle" : "printWaits", printed.printer);
    case "printed":
      return say("printedAt", printed.printer);
    case "failed":
      return say("printFailed", printed.detail);
  }
}
