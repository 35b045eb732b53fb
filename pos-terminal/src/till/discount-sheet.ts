import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, Reason } from "../device";
import { newId } from "../kit/ids";
import { look } from "../kit/look";
import "../kit/pad";
import "../kit/sheet";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import { deedOf } from "./adjusting";
import "./amount-pad";
import "./approval-sheet";
import type { CartDiscount, CartLine } from "./cart";
import { type Approval, mayAlone, reasonsOf } from "./house";
import "./reason-picker";

type How = "percent" | "amount" | "comp";

const PERCENTS = ["5", "10", "15", "20", "25", "50", "100"];

/** Takes something off the order or a line of it; fires `give` with the discount, or `close`. */
@customElement("till-discount")
export class DiscountSheet extends LitElement {
  static override styles = [
    look,
    css`
      .how,
      .percents {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
        gap: 8px;
        margin-bottom: 12px;
      }
      .main {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  /** What a discount takes off the total. */
  @property({ attribute: false }) takesOff!: (discount: CartDiscount) => number;
  /** Null for the whole order. */
  @property({ attribute: false }) line: CartLine | null = null;
  @state() private how: How = "percent";
  @state() private percent = "10";
  @state() private amount = 0;
  @state() private reason: Reason | null = null;
  @state() private note = "";
  @state() private asking: CartDiscount | null = null;
  readonly #id = newId();

  override render() {
    const { asking } = this;
    const currency = this.device.card?.outlet.currency ?? "USD";
    if (asking) {
      return html`<till-approval
        .device=${this.device}
        .deed=${deedOf(asking)}
        .amount=${this.#off(asking)}
        @approved=${(event: CustomEvent<Approval>) => this.#give({ ...asking, approval: event.detail })}
        @close=${() => (this.asking = null)}
      ></till-approval>`;
    }
    const off = this.#off(this.#discount(this.reason?.id ?? ""));
    const reasons = this.device.card ? reasonsOf(this.device.card, this.how === "comp" ? "COMP" : "DISCOUNT") : [];
    return html`
      <kit-sheet .heading=${this.line ? `${say("discount")}: ${this.line.name}` : say("ORDER_DISCOUNT")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <div class="how" role="group" aria-label=${say("discount")}>
          ${this.#choice("percent", say("percent"))} ${this.#choice("amount", say("amount"))} ${this.line ? this.#choice("comp", say("comp")) : nothing}
        </div>
        ${
          this.how === "percent"
            ? html`<div class="percents">
                ${PERCENTS.map((one) => html`<button aria-pressed=${one === this.percent} @click=${() => (this.percent = one)}>${one} %</button>`)}
              </div>`
            : nothing
        }
        ${
          this.how === "amount"
            ? html`<till-amount
                .label=${say("amount")}
                .currency=${currency}
                .amount=${this.amount}
                @amount=${(event: CustomEvent<number>) => (this.amount = event.detail)}
              ></till-amount>`
            : nothing
        }
        <till-reasons
          .reasons=${reasons}
          .chosen=${this.reason?.id ?? ""}
          .remark=${this.note}
          @reason=${({ detail }: CustomEvent<Reason>) => (this.reason = detail)}
          @remark=${({ detail }: CustomEvent<string>) => (this.note = detail)}
        ></till-reasons>
        <button slot="foot" class="main" ?disabled=${off <= 0 || !this.reason} @click=${this.#enter}>${off > 0 ? say("takesOff", formatMoney(off, currency, language())) : say("takesNothing")}</button>
      </kit-sheet>
    `;
  }

  #choice(how: How, name: string) {
    return html`<button aria-pressed=${this.how === how} @click=${() => this.#choose(how)}>${name}</button>`;
  }

  #choose(how: How): void {
    if ((how === "comp") !== (this.how === "comp")) this.reason = null;
    this.how = how;
  }

  #discount(reasonId: string): CartDiscount {
    const size = this.how === "percent" ? { percent: this.percent } : this.how === "amount" ? { amount: this.amount } : {};
    return {
      id: this.#id,
      ...(this.line ? { lineId: this.line.id } : {}),
      kind: this.how === "comp" ? "COMP" : "DISCOUNT",
      ...size,
      reasonId,
      name: this.reason?.text ?? "",
      ...(this.note.trim() ? { note: this.note.trim() } : {}),
    };
  }

  #off(discount: CartDiscount): number {
    return this.how === "amount" && this.amount === 0 ? 0 : this.takesOff(discount);
  }

  #enter = (): void => {
    const { card, person } = this.device;
    if (!card || !person || !this.reason) return;
    const discount = this.#discount(this.reason.id);
    if (mayAlone(card, person, deedOf(discount), this.#off(discount))) this.#give(discount);
    else this.asking = discount;
  };

  #give(discount: CartDiscount): void {
    this.dispatchEvent(new CustomEvent("give", { detail: discount }));
  }
}
