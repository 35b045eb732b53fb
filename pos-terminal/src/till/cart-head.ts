import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Card, ServiceMode } from "../device";
import { look } from "../kit/look";
import type { Tab } from "../paying/tabs";
import type { OpenOrder } from "../service/open-order";
import type { KitchenMark } from "../service/outlet";
import { say } from "../words/till";
import type { Cart } from "./cart";
import "./kitchen-mark";
import { sayTab } from "./tab-mark";

/** For whom it is: the table with its seat and course, the order, or how the counter's guest eats. Fires `mode`, `seat`, `course` and `tab`. */
@customElement("till-cart-head")
export class CartHead extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        flex: none;
      }
      .modes {
        display: flex;
        gap: 6px;
        padding: 12px;
        overflow-x: auto;
        border-bottom: 1px solid var(--edge);
      }
      .modes button {
        flex: 1 0 auto;
        padding: 4px 12px;
        font-weight: 600;
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
      .tab {
        width: 100%;
        padding: 8px 16px;
        font-weight: 600;
        text-align: left;
        background: var(--brand-soft);
        border: 0;
        border-bottom: 1px solid var(--edge);
        border-radius: 0;
      }
      .tab.soon {
        background: #ffe3c2;
      }
    `,
  ];

  @property({ attribute: false }) card!: Card;
  @property({ attribute: false }) cart!: Cart;
  @property({ attribute: false }) order: OpenOrder | null = null;
  @property() mark: KitchenMark = "none";
  @property({ type: Boolean }) waiting = false;
  /** What holds an amount for the order. */
  @property({ attribute: false }) tab: Tab | null = null;
  @property({ attribute: false }) seat: number | null = null;
  @property({ attribute: false }) course: number | null = null;

  override render() {
    const { place } = this.cart;
    return html`${place || this.order ? this.#head() : this.#modes()} ${place ? this.#aim() : nothing} ${this.tab ? this.#tab(this.tab) : nothing}`;
  }

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

  #tab(tab: Tab) {
    return html`<button class="tab ${tab.endsSoon ? "soon" : ""}" @click=${() => this.#fire("tab")}>${sayTab(tab)}</button>`;
  }

  /** Heard on the panel as well. */
  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
