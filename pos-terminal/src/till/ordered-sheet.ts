import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, Reason } from "../device";
import { newId } from "../kit/ids";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { type OpenOrder, type OrderLine, dueOf } from "../service/open-order";
import { language, say } from "../words/till";
import { type TakingOff, offEach, takingOffAll } from "./adjusting";
import "./approval-sheet";
import { type Approval, mayAlone, reasonsOf } from "./house";
import "./reason-picker";

/**
 * A line that was ordered, or the combo that it is a part of: given to another guest, taken off the bill, or made cheaper. Fires `seat` with whose
 * it is now, `take-off` with what is taken off, `discount`, or `close`.
 */
@customElement("till-ordered")
export class OrderedSheet extends LitElement {
  static override styles = [
    look,
    css`
      .stepper {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        align-items: center;
        gap: 16px;
        margin-bottom: 12px;
        font-size: 1.5rem;
        font-weight: 700;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
      .picks {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 4px 0 20px;
      }
      .off {
        color: #fff;
        background: var(--bad);
        border-color: var(--bad);
        font-weight: 600;
      }
      .off:disabled {
        color: var(--ink-quiet);
        background: var(--edge);
        border-color: var(--edge);
      }
      p {
        margin-bottom: 12px;
      }
      .whole {
        margin-bottom: 12px;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) order!: OpenOrder;
  @property({ attribute: false }) line!: OrderLine;
  /** Chairs at its table; 0 where it is for none. */
  @property({ type: Number }) seats = 0;
  @state() private pieces = 0;
  /** Of a combo: all of it, or the part that was touched. */
  @state() private whole = true;
  @state() private reason: Reason | null = null;
  @state() private note = "";
  @state() private asking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#choose(true);
  }

  override render() {
    const { line } = this;
    const all = this.#all;
    const off = this.#off;
    const tooMuch = off > dueOf(this.order);
    if (this.asking) {
      return html`<till-approval
        .device=${this.device}
        deed="VOID_SENT"
        .amount=${off}
        @approved=${(event: CustomEvent<Approval>) => this.#take(event.detail)}
        @close=${() => (this.asking = false)}
      ></till-approval>`;
    }
    const { card } = this.device;
    return html`
      <kit-sheet .heading=${line.combo ? `${line.combo.name}: ${line.name}` : line.name} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        ${this.seats > 1 && this.order.parts.length === 0 ? this.#seats() : nothing}
        <h3>${say("takeOff")}</h3>
        ${
          line.combo
            ? html`<div class="row whole" role="group" aria-label=${line.combo.name}>
                <button aria-pressed=${this.whole} @click=${() => this.#choose(true)}>${say("comboWhole", line.combo.name)}</button>
                <button aria-pressed=${!this.whole} @click=${() => this.#choose(false)}>${say("comboPart", line.name)}</button>
              </div>`
            : nothing
        }
        <p>${this.#sent ? say("takeOffSent") : say("takeOffUnsent")}</p>
        ${
          all > 1 && Number.isInteger(all)
            ? html`<div class="stepper">
                <button aria-label=${say("less")} ?disabled=${this.pieces <= 1} @click=${() => this.pieces--}>−</button>
                <span role="status">${say("ofMany", this.pieces, all)}</span>
                <button aria-label=${say("more")} ?disabled=${this.pieces >= all} @click=${() => this.pieces++}>+</button>
              </div>`
            : nothing
        }
        <till-reasons
          .reasons=${card ? reasonsOf(card, "VOID") : []}
          .chosen=${this.reason?.id ?? ""}
          .remark=${this.note}
          @reason=${({ detail }: CustomEvent<Reason>) => (this.reason = detail)}
          @remark=${({ detail }: CustomEvent<string>) => (this.note = detail)}
        ></till-reasons>
        ${tooMuch ? html`<p class="bad" role="status">${say("belowPaid")}</p>` : nothing}
        <div slot="foot" class="row">
          <button ?disabled=${this.#lines.length > 1} @click=${() => this.dispatchEvent(new CustomEvent("discount"))}>${say("discountLine")}</button>
          <button class="off" ?disabled=${(this.#sent && !this.reason) || tooMuch} @click=${this.#enter}>${say("takeOffFor", this.#money(off))}</button>
        </div>
      </kit-sheet>
    `;
  }

  /** One touch, and it is done. */
  #seats() {
    const { seat } = this.line;
    const numbers = Array.from({ length: Math.max(this.seats, seat ?? 0) }, (_, i) => i + 1);
    return html`<h3>${say("seat")}</h3>
      <div class="picks" role="group" aria-label=${say("seat")}>
        <button aria-pressed=${seat === undefined} @click=${() => this.#seat(null)}>${say("everybody")}</button>
        ${numbers.map((one) => html`<button aria-pressed=${one === seat} @click=${() => this.#seat(one)}>${one}</button>`)}
      </div>`;
  }

  #seat(seat: number | null): void {
    if (seat === (this.line.seat ?? null)) this.dispatchEvent(new CustomEvent("close"));
    else this.dispatchEvent(new CustomEvent("seat", { detail: seat }));
  }

  #choose(whole: boolean): void {
    this.whole = whole;
    this.pieces = this.#all;
  }

  /** What goes together. */
  get #lines(): readonly OrderLine[] {
    const { combo } = this.line;
    return combo && this.whole ? this.order.lines.filter((one) => one.combo?.id === combo.id) : [this.line];
  }

  get #all(): number {
    return Math.max(...this.#lines.map((one) => Number(one.quantity)));
  }

  get #sent(): boolean {
    return this.#lines.some((one) => one.sent);
  }

  get #what(): TakingOff[] {
    return takingOffAll(this.#lines, this.pieces);
  }

  get #off(): number {
    return offEach(this.order, this.#what).reduce((sum, one) => sum + one, 0);
  }

  #enter = (): void => {
    const { card, person } = this.device;
    if (!card || !person) return;
    if (!this.#sent || mayAlone(card, person, "VOID_SENT", this.#off)) this.#take();
    else this.asking = true;
  };

  /** A manager lets all of it pass at once; each line's void has its own word of it, for its own amount. */
  #take(approval?: Approval): void {
    const note = this.note.trim();
    const why = { ...(this.reason ? { reasonId: this.reason.id } : {}), ...(note ? { note } : {}) };
    const lines = this.#lines;
    const off = offEach(this.order, this.#what);
    const detail = this.#what.map((one, i): TakingOff => {
      const word = approval && lines[i]?.sent ? { approval: { id: newId(), approverId: approval.approverId, amount: Math.max(0, off[i] ?? 0) } } : {};
      return { ...one, ...why, ...word };
    });
    this.dispatchEvent(new CustomEvent("take-off", { detail }));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.order.currency, language());
  }
}
