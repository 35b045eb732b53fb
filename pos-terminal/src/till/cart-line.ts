import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import { type BillLine, formatMoney } from "../money";
import type { OrderLine } from "../service/open-order";
import { language, say } from "../words/till";
import type { CartLine } from "./cart";

/** One line of the order, as the bill has it. Fires `touched`, unless it is fixed. */
@customElement("till-cart-line")
export class CartLineRow extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      .line {
        display: grid;
        grid-template-columns: 2.4em 1fr auto;
        gap: 2px 8px;
        width: 100%;
        align-items: baseline;
        align-content: center;
        padding: 10px 16px;
        text-align: left;
        border: 0;
        border-radius: 0;
      }
      div.line {
        min-height: 44px;
        padding: 6px 16px;
      }
      b {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .small {
        grid-column: 2 / -1;
        font-size: 0.9rem;
      }
      .tag {
        font-weight: 600;
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) line!: CartLine | OrderLine;
  /** Undefined while there is no bill yet. */
  @property({ attribute: false }) priced: BillLine | undefined;
  @property() currency = "USD";
  /** Whether nothing can be done with it now. */
  @property({ type: Boolean }) fixed = false;

  override render() {
    if (this.fixed) return html`<div class="line">${this.#content()}</div>`;
    return html`<button class="line" @click=${() => this.dispatchEvent(new CustomEvent("touched"))}>${this.#content()}</button>`;
  }

  #content() {
    const { line, priced } = this;
    const tags = this.#tags();
    return html`
      <span class="money quiet">${line.quantity} ×</span><b>${line.name}</b><span class="money">${this.#money(priced?.gross ?? 0)}</span>
      ${tags.length > 0 ? html`<span class="small tag">${tags.join(" · ")}</span>` : nothing}
      ${line.combo ? html`<span class="small quiet">${line.combo.name}</span>` : nothing}
      ${line.modifiers.map((one) => html`<span class="small quiet">${one.quantity > 1 ? `${one.quantity} × ` : ""}${one.name}</span>`)}
      ${priced?.lineDiscount ? html`<span class="small">${say("discount")} ${this.#money(-priced.lineDiscount)}</span>` : nothing}
      ${line.note ? html`<span class="small quiet">“${line.note}”</span>` : nothing}
    `;
  }

  /** For whom it is, and when it comes. */
  #tags(): string[] {
    const { line } = this;
    const waits = "sent" in line && !line.sent;
    return [
      ...(line.seat === undefined ? [] : [say("seatOf", line.seat)]),
      ...(line.course === undefined ? [] : [waits ? `${say("courseOf", line.course)}, ${say("courseWaits")}` : say("courseOf", line.course)]),
    ];
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
