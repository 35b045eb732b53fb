import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Card, ServiceMode } from "../device";
import { look } from "../kit/look";
import { type Bill, formatMoney } from "../money";
import { language, say } from "../words/till";
import { type Cart, type CartDiscount, type CartLine, discountsOf } from "./cart";

/** The order as it grows. Fires `mode`, `line`, `explain`, `pay`, `clear`, `discount`, `withdraw`. */
@customElement("till-cart")
export class CartPanel extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--paper);
        border-left: 1px solid var(--edge);
      }
      .modes {
        display: flex;
        gap: 6px;
        padding: 12px;
        overflow-x: auto;
        flex: none;
        border-bottom: 1px solid var(--edge);
      }
      .modes button {
        flex: 1 0 auto;
        padding: 4px 12px;
        font-weight: 600;
      }
      ul {
        flex: 1;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        margin: 0;
        padding: 4px 0;
        list-style: none;
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
      .line b {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .small {
        grid-column: 2 / -1;
        font-size: 0.9rem;
      }
      .empty {
        padding: 48px 24px;
        text-align: center;
      }
      .foot {
        display: grid;
        gap: 8px;
        padding: 8px 12px 12px;
        border-top: 1px solid var(--edge);
      }
      .total {
        display: flex;
        justify-content: space-between;
        align-items: center;
        width: 100%;
        padding: 4px 8px;
        border: 0;
        background: transparent;
      }
      .total span:first-child {
        text-decoration: underline dotted;
        text-underline-offset: 4px;
      }
      .total .money {
        font-size: 1.75rem;
        font-weight: 700;
      }
      .row {
        display: grid;
        grid-template-columns: auto auto 1fr;
        gap: 8px;
      }
      .given {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .given button {
        flex: 1 1 auto;
        font-size: 0.9rem;
      }
      .pay {
        min-height: 76px;
        font-size: 1.25rem;
      }
      @media (max-width: 760px) {
        :host {
          border-left: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) card!: Card;
  @property({ attribute: false }) cart!: Cart;
  @property({ attribute: false }) bill: Bill | null = null;

  override render() {
    const { lines } = this.cart;
    return html`
      <div class="modes" role="group" aria-label=${say("serviceMode")}>
        ${this.card.outlet.serviceModes.map(
          (mode: ServiceMode) => html`<button aria-pressed=${mode === this.cart.mode} @click=${() => this.#fire("mode", mode)}>${say(mode)}</button>`,
        )}
      </div>
      ${
        lines.length === 0
          ? html`<ul>
              <li class="empty quiet">${say("emptyCart")}</li>
            </ul>`
          : html`<ul aria-label=${say("order")}>
              ${repeat(
                lines,
                (line) => line.id,
                (line) => html`<li>${this.#line(line)}</li>`,
              )}
            </ul>`
      }
      <div class="foot">
        ${this.#given()}
        <button class="total" ?disabled=${!this.bill || lines.length === 0} @click=${() => this.#fire("explain")}>
          <span>${say("total")}</span><span class="money">${this.#money(this.bill?.due ?? 0)}</span>
        </button>
        <div class="row">
          <button ?disabled=${lines.length === 0} @click=${() => this.#fire("clear")}>${say("clear")}</button>
          <button ?disabled=${!this.bill || lines.length === 0} aria-label=${say("discountOrder")} title=${say("discountOrder")} @click=${() => this.#fire("discount")}>%</button>
          <button class="main pay" ?disabled=${!this.bill || lines.length === 0} @click=${() => this.#fire("pay")}>
            ${say("pay", this.#money(this.bill?.due ?? 0))}
          </button>
        </div>
      </div>
    `;
  }

  /** What was taken off, each to be taken back. */
  #given() {
    const given = discountsOf(this.cart);
    if (given.length === 0) return nothing;
    return html`<div class="given">
      <span class="quiet">${say("discount")} <b class="money">${this.#money(-(this.bill?.discount ?? 0))}</b></span>
      ${given.map((one) => html`<button aria-label=${say("takeBack", this.#named(one))} @click=${() => this.#fire("withdraw", one.id)}>✕ ${this.#named(one)}</button>`)}
    </div>`;
  }

  #named({ name, percent, amount, kind }: CartDiscount): string {
    if (kind === "COMP") return `${say("comp")}, ${name}`;
    return `${percent === undefined ? this.#money(amount ?? 0) : `${percent} %`}, ${name}`;
  }

  #line(line: CartLine) {
    const priced = this.bill?.lines.find((one) => one.id === line.id);
    const gross = priced?.gross ?? 0;
    return html`
      <button class="line" @click=${() => this.#fire("line", line)}>
        <span class="money quiet">${line.quantity} ×</span><b>${line.name}</b><span class="money">${this.#money(gross)}</span>
        ${line.combo ? html`<span class="small quiet">${line.combo.name}</span>` : nothing}
        ${line.modifiers.map((one) => html`<span class="small quiet">${one.quantity > 1 ? `${one.quantity} × ` : ""}${one.name}</span>`)}
        ${priced?.lineDiscount ? html`<span class="small">${say("discount")} ${this.#money(-priced.lineDiscount)}</span>` : nothing}
        ${line.note ? html`<span class="small quiet">“${line.note}”</span>` : nothing}
      </button>
    `;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.card.outlet.currency, language());
  }

  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
