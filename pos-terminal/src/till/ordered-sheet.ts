import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, Reason } from "../device";
import { newId } from "../kit/ids";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { type OpenOrder, type OrderLine, billOfOrder, dueOf } from "../service/open-order";
import { language, say } from "../words/till";
import { type TakingOff, offEach, takingOffAll } from "./adjusting";
import "./approval-sheet";
import type { CartLine } from "./cart";
import type { Exchange } from "./exchanging";
import { type Approval, mayAlone, reasonsOf } from "./house";
import "./reason-picker";

/** What of a combo goes: all of it, the part that was touched, or that part for another. */
type Extent = "whole" | "part" | "exchange";

/** A part of a combo for another. */
export interface Exchanging {
  readonly off: TakingOff;
  readonly on: CartLine;
}

/**
 * A line that was ordered, or the combo that it is a part of: given to another guest, taken off the bill, exchanged, or made cheaper. Fires `seat`
 * with whose it is now, `take-off` with what is taken off, `exchange` with what comes for what, `discount`, or `close`.
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
        grid-template-columns: 2fr 3fr;
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
      h3 {
        margin-bottom: 6px;
      }
      .whole {
        grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
        margin-bottom: 12px;
      }
      .instead {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 8px;
        margin: 4px 0 12px;
      }
      .instead button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 12px;
        text-align: left;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) order!: OpenOrder;
  @property({ attribute: false }) line!: OrderLine;
  /** Chairs at its table; 0 where it is for none. */
  @property({ type: Number }) seats = 0;
  /** What the guest may have instead. */
  @property({ attribute: false }) exchanges: readonly Exchange[] = [];
  /** The line that would come then. */
  @property({ attribute: false }) comes: (instead: Exchange, pieces: number) => CartLine | null = () => null;
  /** The order with a line more. */
  @property({ attribute: false }) withLine: (line: CartLine) => OpenOrder = () => this.order;
  @state() private pieces = 0;
  @state() private extent: Extent = "whole";
  @state() private instead: Exchange | null = null;
  @state() private reason: Reason | null = null;
  @state() private note = "";
  @state() private asking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#choose("whole");
  }

  override render() {
    const { line } = this;
    const all = this.#all;
    const off = this.#off;
    const tooMuch = off - this.#more > dueOf(this.order);
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
                ${this.#extent("whole", say("comboWhole", line.combo.name))} ${this.#extent("part", say("comboPart", line.name))}
                ${this.exchanges.length > 0 ? this.#extent("exchange", say("exchange", line.name)) : nothing}
              </div>`
            : nothing
        }
        ${this.extent === "exchange" ? this.#choices() : nothing}
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
          ${this.#act(off, (this.#sent && !this.reason) || tooMuch)}
        </div>
      </kit-sheet>
    `;
  }

  #extent(extent: Extent, name: string) {
    return html`<button aria-pressed=${this.extent === extent} @click=${() => this.#choose(extent)}>${name}</button>`;
  }

  #choices() {
    return html`<div class="instead" role="group" aria-label=${say("exchange", this.line.name)}>
      ${this.exchanges.map(
        (one) => html`<button aria-pressed=${one.item.id === this.instead?.item.id} @click=${() => (this.instead = one)}>
          <span>${one.item.name}</span>${one.more === 0 ? nothing : html`<span class="money">${this.#signed(one.more)}</span>`}
        </button>`,
      )}
    </div>`;
  }

  #act(off: number, refused: boolean) {
    if (this.extent !== "exchange") return html`<button class="off" ?disabled=${refused} @click=${this.#enter}>${say("takeOffFor", this.#money(off))}</button>`;
    const { instead } = this;
    const more = this.#more - off;
    const name = instead ? [say("exchangeFor", instead.item.name), more === 0 ? "" : this.#signed(more)].filter(Boolean).join(" · ") : say("exchangeChoose");
    return html`<button class="main" ?disabled=${refused || !instead} @click=${this.#enter}>${name}</button>`;
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

  #choose(extent: Extent): void {
    this.extent = extent;
    this.instead = null;
    this.pieces = this.#all;
  }

  /** What goes together. */
  get #lines(): readonly OrderLine[] {
    const { combo } = this.line;
    return combo && this.extent === "whole" ? this.order.lines.filter((one) => one.combo?.id === combo.id) : [this.line];
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

  get #on(): CartLine | null {
    return this.instead && this.comes(this.instead, this.pieces);
  }

  /** The order from which it is taken: what comes for it is there before. */
  get #from(): OpenOrder {
    const on = this.#on;
    return on ? this.withLine(on) : this.order;
  }

  get #off(): number {
    return offEach(this.#from, this.#what).reduce((sum, one) => sum + one, 0);
  }

  /** What comes for it costs so much. */
  get #more(): number {
    return billOfOrder(this.#from).total - billOfOrder(this.order).total;
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
    const off = offEach(this.#from, this.#what);
    const on = this.#on;
    const detail = this.#what.map((one, i): TakingOff => {
      const word = approval && lines[i]?.sent ? { approval: { id: newId(), approverId: approval.approverId, amount: Math.max(0, off[i] ?? 0) } } : {};
      return { ...one, ...why, ...word };
    });
    const [gone] = detail;
    if (!on || !gone) this.dispatchEvent(new CustomEvent("take-off", { detail }));
    else this.dispatchEvent(new CustomEvent<Exchanging>("exchange", { detail: { off: gone, on } }));
  }

  #signed(amount: number): string {
    return `${amount < 0 ? "−" : "+"}${this.#money(Math.abs(amount))}`;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.order.currency, language());
  }
}
