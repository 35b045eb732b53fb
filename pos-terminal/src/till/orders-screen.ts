import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { timeOfDay } from "../kit/clock";
import { look } from "../kit/look";
import type { Ticket } from "../kitchen/ticket";
import { formatMoney } from "../money";
import { type OpenOrder, dueOf } from "../service/open-order";
import { markOf } from "../service/outlet";
import type { Tab } from "../paying/tabs";
import { language, say } from "../words/till";
import "./kitchen-mark";
import { sayTab } from "./tab-mark";

/** What is open in the outlet, at all tills; what is on hold comes first. Fires `order` with the one that was touched. */
@customElement("till-orders")
export class OrdersScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: 16px;
      }
      ul {
        margin: 0;
        padding: 0;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 10px;
        list-style: none;
      }
      button {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 12px;
        width: 100%;
        height: 100%;
        align-content: start;
        padding: 12px 16px;
        text-align: left;
      }
      .what {
        grid-column: 1 / -1;
      }
      .held {
        border: 2px solid #7a5a00;
        background: #fff3c4;
      }
      .empty {
        padding: 48px 0;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) orders: readonly OpenOrder[] = [];
  @property({ attribute: false }) tickets: readonly Ticket[] = [];
  @property({ attribute: false }) waiting: ReadonlySet<string> = new Set();
  /** What holds an amount for one of them. */
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() zone = "UTC";

  override render() {
    const orders = this.orders.toSorted((a, b) => Number(b.hold !== null) - Number(a.hold !== null));
    if (orders.length === 0) return html`<p class="empty quiet">${say("noOrders")}</p>`;
    return html`<ul aria-label=${say("orders")}>
      ${orders.map((order) => html`<li>${this.#order(order)}</li>`)}
    </ul>`;
  }

  #order(order: OpenOrder) {
    const names = order.lines.slice(0, 3).map((line) => line.name).join(", ");
    const tab = this.tabs.findLast((one) => one.orderId === order.id);
    const title = order.hold?.label || (order.table ? say("table", order.table) : order.number);
    return html`
      <button class=${order.hold ? "held" : ""} @click=${() => this.dispatchEvent(new CustomEvent("order", { detail: order }))}>
        <b>${title}</b><b class="money">${formatMoney(dueOf(order), order.currency, language())}</b>
        <span class="what quiet">${order.number} · ${say(order.mode)} · ${timeOfDay(new Date(order.placedAt), this.zone)}</span>
        <span class="what">${names}${order.lines.length > 3 ? "…" : ""}</span>
        <span class="what quiet">${order.by ? say("taken", order.by) : nothing}${order.hold ? ` · ${say("held")}` : nothing}</span>
        ${tab ? html`<b class="what">${sayTab(tab)}</b>` : nothing}
        <till-mark class="what" .mark=${markOf(order, this.tickets)} .waiting=${this.waiting.has(order.id)}></till-mark>
      </button>
    `;
  }
}
