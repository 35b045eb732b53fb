import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Card } from "../device";
import { look } from "../kit/look";
import { type Bill, formatMoney } from "../money";
import type { Tab } from "../paying/tabs";
import { language, say } from "../words/till";
import { type Granted, type OpenOrder, type OrderLine, grantedOf } from "../service/open-order";
import type { KitchenMark } from "../service/outlet";
import { type Cart, type CartDiscount, type CartLine, count, discountsOf } from "./cart";
import "./cart-head";
import "./cart-line";

/**
 * The order as it grows: what was ordered before, and what is not sent yet. Fires `mode`, `line`, `explain`, `pay`,
 * `clear`, `discount`, `withdraw`, `take-back`, `hold`, `send`, `more`, `seat`, `course`, `leave`, `tab`.
 */
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
      ul {
        flex: 1;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        margin: 0;
        padding: 4px 0;
        list-style: none;
      }
      .part {
        padding: 8px 16px 4px;
        font-size: 0.85rem;
        font-weight: 600;
        background: var(--ground);
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
        display: flex;
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
      .row button {
        padding: 8px 10px;
      }
      .row .pay {
        flex: 1;
        min-height: 76px;
        padding: 8px;
        font-size: 1.15rem;
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
  /** What was ordered before. */
  @property({ attribute: false }) order: OpenOrder | null = null;
  /** What is to be paid in cash. */
  @property({ type: Number }) due = 0;
  @property() mark: KitchenMark = "none";
  @property({ type: Boolean }) waiting = false;
  /** Whether a vendor was asked for the money. */
  @property({ type: Boolean }) asked = false;
  /** What holds an amount for the order. */
  @property({ attribute: false }) tab: Tab | null = null;
  /** Whether a card can hold an amount before anything is ordered. */
  @property({ type: Boolean }) holdable = false;
  /** Only what is for this seat is shown, and new lines are for it. */
  @property({ attribute: false }) seat: number | null = null;
  @property({ attribute: false }) course: number | null = null;

  override render() {
    const { place, lines } = this.cart;
    const serves = place !== undefined || this.order !== null;
    const ordered = (this.order?.lines ?? []).filter(this.#shown);
    const fresh = lines.filter(this.#shown);
    return html`
      <till-cart-head
        .card=${this.card}
        .cart=${this.cart}
        .order=${this.order}
        .mark=${this.mark}
        .waiting=${this.waiting}
        .tab=${this.tab}
        .seat=${this.seat}
        .course=${this.course}
      ></till-cart-head>
      ${
        ordered.length + fresh.length === 0
          ? html`<ul>
              <li class="empty quiet">${say("emptyCart")}</li>
            </ul>`
          : html`<ul aria-label=${say("order")}>
              ${ordered.map((line) => html`<li>${this.#line(line, "ordered", this.#isFixed)}</li>`)}
              ${serves && fresh.length > 0 ? html`<li class="part quiet">${say("notSent")}</li>` : nothing}
              ${repeat(
                fresh,
                (line) => line.id,
                (line) => html`<li>${this.#line(line, "line")}</li>`,
              )}
            </ul>`
      }
      <div class="foot">
        ${serves ? this.#granted() : this.#given()}
        <button class="total" ?disabled=${!this.bill || this.bill.lines.length === 0} @click=${() => this.#fire("explain")}>
          <span>${say("total")}</span><span class="money">${this.#money(serves ? (this.bill?.total ?? 0) : this.due)}</span>
        </button>
        ${serves ? this.#serving() : this.#selling()}
      </div>
    `;
  }

  readonly #shown = (line: CartLine): boolean => this.seat === null || line.seat === this.seat;

  /** What was ordered can be touched while its bill can change. */
  get #isFixed(): boolean {
    return this.asked || Boolean(this.order?.parts.length);
  }

  #line(line: CartLine | OrderLine, touched: "line" | "ordered", fixed = false) {
    return html`<till-cart-line
      .line=${line}
      .priced=${this.bill?.lines.find((one) => one.id === line.id)}
      .currency=${this.card.outlet.currency}
      .fixed=${fixed}
      @touched=${() => this.#fire(touched, line)}
    ></till-cart-line>`;
  }

  #selling() {
    const empty = this.cart.lines.length === 0;
    if (empty && this.holdable) {
      return html`<div class="row">
        <button class="pay" ?disabled=${!this.bill} @click=${() => this.#fire("tab")}>${say("tabOpen")}</button>
        <button class="main pay" disabled>${say("pay", this.#money(this.due))}</button>
      </div>`;
    }
    return html`<div class="row">
      <button ?disabled=${empty} @click=${() => this.#fire("clear")}>${say("clear")}</button>
      <button ?disabled=${!this.bill || empty || discountsOf(this.cart).length > 0} @click=${() => this.#fire("hold")}>${say("hold")}</button>
      <button ?disabled=${!this.bill || empty} aria-label=${say("discountOrder")} title=${say("discountOrder")} @click=${() => this.#fire("discount")}>%</button>
      <button class="main pay" ?disabled=${!this.bill || empty} @click=${() => this.#fire("pay")}>${say("pay", this.#money(this.due))}</button>
    </div>`;
  }

  /** At a table food is sent first and paid for later. */
  #serving() {
    const { lines, place } = this.cart;
    const unsent = lines.length > 0 || (this.order?.lines.some((line) => !line.sent && line.course === undefined) ?? false);
    const settled = this.due <= 0 && lines.length === 0;
    const many = count(this.cart);
    const pay = html`<button class=${unsent ? "pay" : "main pay"} ?disabled=${!this.bill || this.due <= 0} @click=${() => this.#fire("pay")}>
      ${this.order?.parts.length ? say("parts") : this.asked ? say("payWaits") : say("pay", this.#money(this.due))}
    </button>`;
    return html`<div class="row">
      <button @click=${() => this.#fire("more")}>${say("more_")}</button>
      ${unsent ? html`<button class="main pay" ?disabled=${!this.bill} @click=${() => this.#fire("send")}>${many > 0 ? say("sendMore", many) : say("send")}</button>` : nothing}
      ${settled && place ? html`<button class="main pay" @click=${() => this.#fire("leave")}>${say("leave")}</button>` : pay}
    </div>`;
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

  /** What was taken off an order that is there; not to be taken back while its bill is fixed. */
  #granted() {
    const { order } = this;
    const given = order ? grantedOf(order) : [];
    if (given.length === 0) return nothing;
    const fixed = this.#isFixed || order?.hold !== null;
    return html`<div class="given">
      ${given.map(({ granted, line }) => {
        const name = [this.#grantedName(granted), line?.name].filter(Boolean).join(" · ");
        return html`<button ?disabled=${fixed} aria-label=${say("takeBack", name)} @click=${() => this.#fire("take-back", { id: granted.id, name })}>✕ ${name}</button>`;
      })}
    </div>`;
  }

  #grantedName({ name, kind, percent, amount, reasonId }: Granted): string {
    const why = name ?? this.card.house?.reasons.find((one) => one.id === reasonId)?.text ?? say("discount");
    if (kind === "COMP") return `${say("comp")}, ${why}`;
    return `${percent ? `${percent} %` : this.#money(amount ?? 0)}, ${why}`;
  }

  #named({ name, percent, amount, kind }: CartDiscount): string {
    if (kind === "COMP") return `${say("comp")}, ${name}`;
    return `${percent === undefined ? this.#money(amount ?? 0) : `${percent} %`}, ${name}`;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.card.outlet.currency, language());
  }

  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
