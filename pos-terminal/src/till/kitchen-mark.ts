import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { KitchenMark } from "../service/outlet";
import { say } from "../words/till";

/** How far an order has come: whether it waits for the network, the kitchen has seen it, or it is ready. */
@customElement("till-mark")
export class Mark extends LitElement {
  static override styles = css`
    span {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 2px 10px;
      border-radius: 99px;
      font-size: 0.85rem;
      font-weight: 600;
      color: var(--ink);
      background: var(--ground);
    }
    .late {
      color: #fff;
      background: var(--bad);
    }
    .ready {
      color: #fff;
      background: var(--good);
    }
    .waits {
      color: #fff;
      background: var(--warn);
    }
  `;

  @property() mark: KitchenMark = "none";
  @property({ type: Boolean }) waiting = false;

  override render() {
    if (this.waiting) return html`<span class="waits">${say("waits")}</span>`;
    return this.mark === "none" ? nothing : html`<span class=${this.mark}>${say(`kitchen_${this.mark}`)}</span>`;
  }
}
