import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { short } from "../display/words";
import { look } from "../kit/look";
import "../kit/qr";
import { formatMoney } from "../money";
import { language, say } from "../words/kiosk";
import type { PlacedOrder } from "./order";
import { stage } from "./stage";

/** The guest's number, and where to pay. Fires `done`. */
@customElement("kiosk-placed")
export class PlacedScreen extends LitElement {
  static override styles = [
    look,
    stage,
    css`
      .number {
        font-size: clamp(4.5rem, 22vmin, 15rem);
        font-weight: 800;
        line-height: 1;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) order!: PlacedOrder;
  /** Where the guest pays on a phone; null where only the counter takes money. */
  @property({ attribute: false }) payAt: string | null = null;
  /** Changes when the language does. */
  @property({ type: Number }) look = 0;

  override render() {
    const { number, due, currency } = this.order;
    return html`<main class="middle" role="status">
      <h1 tabindex="-1">${say("placedTitle")}</h1>
      <p class="number">${short(number)}</p>
      <p>${due === 0 ? say("placedFree") : say(this.payAt ? "placedPhone" : "placedLead", formatMoney(due, currency, language()))}</p>
      ${this.payAt && due > 0 ? html`<kit-qr .text=${this.payAt} .label=${say("payCode")}></kit-qr>` : nothing}
      <p>${say("placedWatch")}</p>
      <button class="main" @click=${() => this.dispatchEvent(new CustomEvent("done"))}>${say("done")}</button>
    </main>`;
  }
}
