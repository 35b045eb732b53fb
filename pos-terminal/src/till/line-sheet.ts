import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { say } from "../words/till";
import type { CartLine } from "./cart";

const MOST = 999;
const COURSES = 5;

export interface LineChange {
  readonly quantity: number;
  readonly note: string;
  readonly seat: number | null;
  readonly course: number | null;
}

/** How many of a line, whose it is, when it is cooked, and what the kitchen shall know; fires `change` with it, `rechoose`, `discount`, or `close`. */
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
      .picks {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 4px 0 20px;
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
  /** How many guests sit at the table; 0 at the counter. */
  @property({ type: Number }) seats = 0;
  @property({ type: Boolean }) discountable = false;
  /** Whether there is something to choose of it. */
  @property({ type: Boolean }) choosable = false;
  @state() private quantity = 1;
  @state() private note = "";
  @state() private seat: number | null = null;
  @state() private course: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.quantity = Number(this.line.quantity);
    this.note = this.line.note ?? "";
    this.seat = this.line.seat ?? null;
    this.course = this.line.course ?? null;
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
        ${this.seats > 0 ? this.#picks(say("seat"), Math.max(2, this.seats), this.seat, (seat) => (this.seat = seat)) : nothing}
        ${this.seats > 0 ? this.#picks(say("course"), COURSES, this.course, (course) => (this.course = course)) : nothing}
        <label>
          ${say("note")}
          <input maxlength="200" autocomplete="off" .value=${this.note} @input=${(event: Event) => (this.note = (event.target as HTMLInputElement).value)} />
        </label>
        ${this.choosable ? html`<button class="discount" @click=${() => this.dispatchEvent(new CustomEvent("rechoose"))}>${say("rechoose")}</button>` : nothing}
        ${this.discountable ? this.#discount() : nothing}
        <div class="row" slot="foot">
          <button class="remove" @click=${() => this.#change(0)}>${say("remove")}</button>
          <button class="main" @click=${() => this.#change(this.quantity)}>${say("done")}</button>
        </div>
      </kit-sheet>
    `;
  }

  #discount() {
    return html`<button class="discount" @click=${() => this.dispatchEvent(new CustomEvent("discount"))}>${say("discountLine")}</button>`;
  }

  /** One of them, or none when it is touched again. */
  #picks(name: string, last: number, chosen: number | null, pick: (value: number | null) => void) {
    const numbers = Array.from({ length: last }, (_, i) => i + 1);
    return html`<h3>${name}</h3>
      <div class="picks" role="group" aria-label=${name}>
        ${numbers.map((one) => html`<button aria-pressed=${one === chosen} @click=${() => pick(one === chosen ? null : one)}>${one}</button>`)}
      </div>`;
  }

  #change(quantity: number): void {
    const { seat, course } = this;
    this.dispatchEvent(new CustomEvent<LineChange>("change", { detail: { quantity, note: this.note.trim(), seat, course } }));
  }
}
