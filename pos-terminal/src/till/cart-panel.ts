import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Card, ServiceMode } from "../device";
import { look } from "../kit/look";
import { type Bill, formatMoney } from "../money";
import { language, say } from "../words/till";
import { type Granted, type OpenOrder, type OrderLine, grantedOf } from "../service/open-order";
import type { KitchenMark } from "../service/outlet";
import { type Cart, type CartDiscount, type CartLine, count, discountsOf } from "./cart";
import "./kitchen-mark";

/**
 * The order as it grows: what was ordered before, and what is not sent yet. Fires `mode`, `line`, `explain`, `pay`,
 * `clear`, `discount`, `withdraw`, `take-back`, `hold`, `send`, `more`, `seat`, `course`, `leave`.
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
      div.line {
        min-height: 44px;
        padding: 6px 16px;
      }
      .part {
        padding: 8px 16px 4px;
        font-size: 0.85rem;
        font-weight: 600;
        background: var(--ground);
      }
      .tag {
        font-weight: 600;
        color: var(--ink);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 12px;
        padding: 12px 16px;
        border-bottom: 1px solid var(--edge);
      }
      .head b {
        font-size: 1.15rem;
        overflow-wrap: anywhere;
      }
      .head span {
        font-size: 0.9rem;
      }
      .aim {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
        padding: 8px 12px;
        border-bottom: 1px solid var(--edge);
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
  /** Only what is for this seat is shown, and new lines are for it. */
  @property({ attribute: false }) seat: number | null = null;
  @property({ attribute: false }) course: number | null = null;

  override render() {
    const { place, lines } = this.cart;
    const serves = place !== undefined || this.order !== null;
    const ordered = (this.order?.lines ?? []).filter(this.#shown);
    const fresh = lines.filter(this.#shown);
    return html`
      ${serves ? this.#head() : this.#modes()} ${place ? this.#aim() : nothing}
      ${
        ordered.length + fresh.length === 0
          ? html`<ul>
              <li class="empty quiet">${say("emptyCart")}</li>
            </ul>`
          : html`<ul aria-label=${say("order")}>
              ${ordered.map((line) => html`<li>${this.#ordered(line)}</li>`)}
              ${serves && fresh.length > 0 ? html`<li class="part quiet">${say("notSent")}</li>` : nothing}
              ${repeat(
                fresh,
                (line) => line.id,
                (line) => html`<li><button class="line" @click=${() => this.#fire("line", line)}>${this.#line(line)}</button></li>`,
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

  #modes() {
    return html`<div class="modes" role="group" aria-label=${say("serviceMode")}>
      ${this.card.outlet.serviceModes.map(
        (mode: ServiceMode) => html`<button aria-pressed=${mode === this.cart.mode} @click=${() => this.#fire("mode", mode)}>${say(mode)}</button>`,
      )}
    </div>`;
  }

  #head() {
    const { place } = this.cart;
    const { order } = this;
    const title = place ? say("table", place.table) : (order?.hold?.label ?? order?.number);
    const guests = place ? (place.covers === 1 ? say("guest") : say("guests", place.covers)) : "";
    return html`<div class="head">
      <b>${title}</b>
      <span class="quiet">${[guests, place ? order?.number : say(this.cart.mode)].filter(Boolean).join(" · ")}</span>
      <till-mark .mark=${this.mark} .waiting=${this.waiting}></till-mark>
      ${order?.note ? html`<span class="quiet">“${order.note}”</span>` : nothing}
    </div>`;
  }

  #aim() {
    return html`<div class="aim">
      <button aria-label="${say("seat")}: ${this.seat ?? say("everybody")}" aria-pressed=${this.seat !== null} @click=${() => this.#fire("seat")}>
        ${this.seat === null ? say("everybody") : say("seatOf", this.seat)}
      </button>
      <button aria-pressed=${this.course !== null} @click=${() => this.#fire("course")}>
        ${this.course === null ? say("noCourse") : say("courseOf", this.course)}
      </button>
    </div>`;
  }

  #selling() {
    const empty = this.cart.lines.length === 0;
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
    const fixed = this.asked || Boolean(order?.parts.length) || order?.hold !== null;
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

  /** To be touched while its bill can change. */
  #ordered(line: OrderLine) {
    const fixed = this.asked || this.order?.parts.length;
    return fixed ? html`<div class="line">${this.#line(line)}</div>` : html`<button class="line" @click=${() => this.#fire("ordered", line)}>${this.#line(line)}</button>`;
  }

  #line(line: CartLine | OrderLine) {
    const priced = this.bill?.lines.find((one) => one.id === line.id);
    const gross = priced?.gross ?? 0;
    const waits = "sent" in line && !line.sent;
    const tags = [
      ...(line.seat === undefined ? [] : [say("seatOf", line.seat)]),
      ...(line.course === undefined ? [] : [waits ? `${say("courseOf", line.course)}, ${say("courseWaits")}` : say("courseOf", line.course)]),
    ];
    return html`
        <span class="money quiet">${line.quantity} ×</span><b>${line.name}</b><span class="money">${this.#money(gross)}</span>
        ${tags.length > 0 ? html`<span class="small tag">${tags.join(" · ")}</span>` : nothing}
        ${line.combo ? html`<span class="small quiet">${line.combo.name}</span>` : nothing}
        ${line.modifiers.map((one) => html`<span class="small quiet">${one.quantity > 1 ? `${one.quantity} × ` : ""}${one.name}</span>`)}
        ${priced?.lineDiscount ? html`<span class="small">${say("discount")} ${this.#money(-priced.lineDiscount)}</span>` : nothing}
        ${line.note ? html`<span class="small quiet">“${line.note}”</span>` : nothing}
    `;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.card.outlet.currency, language());
  }

  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
