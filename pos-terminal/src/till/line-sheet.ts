import { LitElement, css, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { say } from "../words/till";
import type { CartLine } from "./cart";

const MOST = 999;

/** How many of a line, and what the kitchen shall know; fires `change` with both, `discount`, or `close`. */
@customElement("till-line")
export class LineSheet extends LitElement {
  static override styles = [
    look,
    css`
      .stepper {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        text-align: center;
        margin: 8px 0 24px;
        font-size: 2rem;
        font-weight: 700;
      }
      .stepper button {
        min-width: 96px;
        font-size: 1.75rem;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr 2fr;
        gap: 8px;
      }
      .discount {
        width: 100%;
        margin-top: 12px;
      }
      .remove {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) line!: CartLine;
  @state() private quantity = 1;
  @state() private note = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.quantity = Number(this.line.quantity);
    this.note = this.line.note ?? "";
  }

  override render() {
    return html`
      <kit-sheet .heading=${this.line.combo?.name ?? this.line.name} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <h3>${say("quantity")}</h3>
        <div class="stepper">
          <button aria-label=${say("less")} ?disabled=${this.quantity <= 1} @click=${() => this.quantity--}>−</button>
          <span role="status">${this.quantity}</span>
          <button aria-label=${say("more")} ?disabled=${this.quantity >= MOST} @click=${() => this.quantity++}>+</button>
        </div>
        <label>
          ${say("note")}
          <input maxlength="200" autocomplete="off" .value=${this.note} @input=${(event: Event) => (this.note = (event.target as HTMLInputElement).value)} />
        </label>
        <button class="discount" @click=${() => this.dispatchEvent(new CustomEvent("discount"))}>${say("discountLine")}</button>
        <div class="row" slot="foot">
          <button class="remove" @click=${() => this.#change(0)}>${say("remove")}</button>
          <button class="main" @click=${() => this.#change(this.quantity)}>${say("done")}</button>
        </div>
      </kit-sheet>
    `;
  }

  #change(quantity: number): void {
    this.dispatchEvent(new CustomEvent("change", { detail: { quantity, note: this.note.trim() } }));
  }
}
