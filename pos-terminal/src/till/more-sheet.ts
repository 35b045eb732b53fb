import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { type OpenOrder, dueOf, isIdle, waitingCourses } from "../service/open-order";
import { say } from "../words/till";
import type { Cart } from "./cart";

export type Choice = "note" | "split" | "hold" | "move" | "discount" | "merge" | "guests" | "leave" | "clear" | "counter" | "bills" | "tab" | "call-off" | { readonly fire: number };

/** What else can be done with an order or a table; fires `choose`, or `close`. */
@customElement("till-more")
export class MoreSheet extends LitElement {
  static override styles = [
    look,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
        gap: 8px;
      }
      h3 {
        margin: 20px 0 8px;
        font-size: 1.05rem;
      }
    `,
  ];

  @property({ attribute: false }) cart!: Cart;
  @property({ attribute: false }) order: OpenOrder | null = null;
  /** Whether there are other parties, and a server to be asked. */
  @property({ type: Boolean }) mergeable = false;
  /** Whether a card can hold an amount for it. */
  @property({ type: Boolean }) holdable = false;
  /** How many bills the table has. */
  @property({ type: Number }) bills = 0;

  override render() {
    const { cart, order } = this;
    const { place } = cart;
    const lines = [...(order?.lines ?? []), ...cart.lines];
    const whole = order === null || order.parts.length === 0;
    const unpaid = order === null || order.payments.length === 0;
    const courses = order ? waitingCourses(order) : [];
    const owed = (order ? dueOf(order) : 0) > 0 || cart.lines.length > 0;
    const idle = cart.lines.length === 0 && (order === null || isIdle(order));
    return html`
      <kit-sheet .heading=${place ? say("table", place.table) : (order?.number ?? say("order"))} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <div class="choices">
          ${courses.map((course) => this.#choice({ fire: course }, say("fire", course), "main"))}
          ${order !== null && whole && unpaid ? this.#choice("split", say("split")) : nothing}
          ${order !== null && whole && owed ? this.#choice("discount", say("discountOrder")) : nothing}
          ${this.holdable && (owed || idle) ? this.#choice("tab", say("tab")) : nothing}
          ${this.bills > 1 ? this.#choice("bills", say("otherBills")) : nothing}
          ${order === null ? this.#choice("note", say("orderNote")) : nothing}
          ${place ? this.#choice("move", say("move")) : nothing} ${place && this.mergeable ? this.#choice("merge", say("mergeTables")) : nothing}
          ${place ? this.#choice("guests", say("changeGuests")) : nothing}
          ${lines.length > 0 && whole ? this.#choice("hold", say("hold")) : nothing}
          ${cart.lines.length > 0 ? this.#choice("clear", say("clear")) : nothing}
          ${order !== null && idle ? this.#choice("call-off", say("callOffOrder")) : nothing}
          ${place && !owed ? this.#choice("leave", say("leave")) : nothing}
          ${place ? nothing : this.#choice("counter", say("counter"))}
        </div>
      </kit-sheet>
    `;
  }

  #choice(choice: Choice, name: string, look = "") {
    return html`<button class=${look} @click=${() => this.dispatchEvent(new CustomEvent("choose", { detail: choice }))}>${name}</button>`;
  }
}
