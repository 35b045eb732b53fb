import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/pad";
import "../kit/sheet";
import { exponentOf, formatMoney } from "../money";
import { type How, type OpenOrder, billOfOrder } from "../service/open-order";
import { type Plan, divide, seatsOf } from "../service/splitting";
import { language, say } from "../words/till";
import { typedUnit } from "./cash";

const MOST = 50;
const HOWS: readonly { readonly how: How; readonly word: "equal" | "bySeat" | "byItem" | "byAmount" }[] = [
  { how: "EQUAL", word: "equal" },
  { how: "BY_ITEM", word: "byItem" },
  { how: "BY_SEAT", word: "bySeat" },
  { how: "AMOUNT", word: "byAmount" },
];

export interface Chosen {
  readonly plan: Plan;
  readonly many: number;
}

/** How a bill is shared; fires `split` with the plan and how many parts it makes, or `close`. */
@customElement("till-split")
export class SplitSheet extends LitElement {
  static override styles = [
    look,
    css`
      .hows,
      .guests {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        gap: 8px;
        margin-bottom: 16px;
      }
      .hows button,
      .guests button {
        padding: 8px;
        font-weight: 600;
      }
      .guests {
        grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
      }
      .guests small {
        display: block;
      }
      ul {
        margin: 0;
        padding: 0;
        display: grid;
        gap: 6px;
        list-style: none;
      }
      .line {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 12px;
        width: 100%;
        text-align: left;
        align-content: center;
      }
      .line.mine {
        background: var(--brand-soft);
        border-color: var(--brand);
      }
      .who {
        grid-column: 1 / -1;
        font-size: 0.9rem;
      }
      .sum {
        display: flex;
        justify-content: space-between;
        padding: 10px 4px;
        border-bottom: 1px solid var(--edge);
      }
      p {
        margin-top: 12px;
      }
      .main {
        width: 100%;
      }
      .stepper {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        text-align: center;
        margin-bottom: 16px;
        font-size: 1.75rem;
        font-weight: 700;
      }
      .stepper button {
        min-width: 96px;
        font-size: 1.75rem;
      }
    `,
  ];

  @property({ attribute: false }) order!: OpenOrder;
  @state() private how: How = "EQUAL";
  @state() private many = 2;
  /** The guest who is asked. */
  @state() private guest = 0;
  /** By line: the guests who had of it. */
  @state() private had: Readonly<Record<string, readonly number[]>> = {};
  @state() private amounts: readonly number[] = [0, 0];

  override connectedCallback(): void {
    super.connectedCallback();
    const guests = Math.min(MOST, Math.max(2, this.order.covers ?? 2));
    this.many = guests;
    this.amounts = Array.from({ length: guests }, () => 0);
    if (seatsOf(this.order).length > 1) this.how = "BY_SEAT";
  }

  override render() {
    const trouble = this.#trouble();
    const totals = trouble ? [] : divide(this.order, this.#plan(), this.#ids()).map((part) => part.total);
    return html`
      <kit-sheet .heading=${say("split")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <div class="hows" role="group" aria-label=${say("split")}>
          ${HOWS.map(({ how, word }) => html`<button aria-pressed=${how === this.how} @click=${() => this.#share(how)}>${say(word)}</button>`)}
        </div>
        ${this.how === "BY_SEAT" ? nothing : this.#stepper()} ${this.how === "BY_ITEM" ? this.#items(totals) : nothing}
        ${this.how === "AMOUNT" ? this.#typing() : nothing}
        ${
          this.how === "EQUAL" || this.how === "BY_SEAT"
            ? totals.map((total, i) => html`<div class="sum"><span>${this.#name(i)}</span><b class="money">${this.#money(total)}</b></div>`)
            : nothing
        }
        ${trouble ? html`<p class="quiet" role="status">${trouble}</p>` : nothing}
        <button slot="foot" class="main" ?disabled=${trouble !== ""} @click=${this.#split}>${say("splitNow", this.#count)}</button>
      </kit-sheet>
    `;
  }

  #stepper() {
    return html`<div class="stepper">
      <button aria-label=${say("less")} ?disabled=${this.many <= 2} @click=${() => this.#resize(this.many - 1)}>−</button>
      <span role="status">${this.many}</span>
      <button aria-label=${say("more")} ?disabled=${this.many >= MOST} @click=${() => this.#resize(this.many + 1)}>+</button>
    </div>`;
  }

  #items(totals: readonly number[]) {
    return html`
      <div class="guests" role="group" aria-label=${say("partsMany")}>
        ${Array.from(
          { length: this.many },
          (_, i) => html`<button aria-pressed=${i === this.guest} @click=${() => (this.guest = i)}>
            ${i + 1}<small class="money">${totals[i] === undefined ? "" : this.#money(totals[i])}</small>
          </button>`,
        )}
      </div>
      <ul>
        ${this.order.lines.map((line) => {
          const had = this.had[line.id] ?? [];
          return html`<li>
            <button class="line ${had.includes(this.guest) ? "mine" : ""}" aria-label="${line.quantity} × ${line.name}" @click=${() => this.#toggle(line.id)}>
              <b>${line.quantity} × ${line.name}</b><span class="money">${this.#money(this.#gross(line.id))}</span>
              <span class="who quiet">${had.map((guest) => say("part", guest + 1)).join(", ")}</span>
            </button>
          </li>`;
        })}
      </ul>
    `;
  }

  #typing() {
    return html`
      <div class="guests" role="group" aria-label=${say("partsMany")}>
        ${this.#shown().map(
          (amount, i) => html`<button aria-pressed=${i === this.guest} @click=${() => (this.guest = i)}>
            ${i + 1}<small class="money">${this.#money(amount)}</small>
          </button>`,
        )}
      </div>
      <kit-pad extra="00" @digit=${this.#digit} @erase=${this.#erase}></kit-pad>
    `;
  }

  /** The last one pays what the others leave. */
  #shown(): number[] {
    const typed = this.amounts.slice(0, -1);
    return [...typed, billOfOrder(this.order).total - typed.reduce((sum, one) => sum + one, 0)];
  }

  #trouble(): string {
    if (this.how === "BY_SEAT") return seatsOf(this.order).length < 2 ? say("splitSeats") : "";
    if (this.how === "BY_ITEM") {
      if (this.order.lines.some((line) => (this.had[line.id] ?? []).length === 0)) return say("nobodyHas");
      const all = new Set(Object.values(this.had).flat());
      return all.size < this.many ? say("emptyPart") : "";
    }
    if (this.how === "AMOUNT") {
      const shown = this.#shown();
      return shown.some((one) => one < 1) ? say("amountLeft", this.#money(shown.at(-1) ?? 0)) : "";
    }
    return "";
  }

  #plan(): Plan {
    switch (this.how) {
      case "EQUAL":
      case "BY_SEAT":
        return { how: this.how };
      case "AMOUNT":
        return { how: "AMOUNT", amounts: this.#shown() };
      case "BY_ITEM":
        return { how: "BY_ITEM", shares: this.order.lines.map((line) => ({ lineId: line.id, weights: this.#weights(line.id) })) };
    }
  }

  #weights(line: string): number[] {
    return Array.from({ length: this.many }, (_, guest) => ((this.had[line] ?? []).includes(guest) ? 1 : 0));
  }

  get #count(): number {
    return this.how === "BY_SEAT" ? seatsOf(this.order).length : this.many;
  }

  #ids(): string[] {
    return Array.from({ length: this.#count }, () => "");
  }

  #name(i: number): string {
    const seat = this.how === "BY_SEAT" ? seatsOf(this.order)[i] : undefined;
    return seat === undefined ? say("part", i + 1) : say("seatOf", seat);
  }

  #share(how: How): void {
    this.how = how;
    this.guest = 0;
  }

  #resize(many: number): void {
    this.many = many;
    this.guest = Math.min(this.guest, many - 1);
    this.amounts = Array.from({ length: many }, (_, i) => this.amounts[i] ?? 0);
    this.had = Object.fromEntries(Object.entries(this.had).map(([line, guests]) => [line, guests.filter((one) => one < many)]));
  }

  #toggle(line: string): void {
    const had = this.had[line] ?? [];
    const { guest } = this;
    this.had = { ...this.had, [line]: had.includes(guest) ? had.filter((one) => one !== guest) : [...had, guest].sort((a, b) => a - b) };
  }

  get #unit(): number {
    return typedUnit(this.order.currency, exponentOf(this.order.currency));
  }

  #digit = ({ detail }: CustomEvent<string>): void => {
    this.#type((this.amounts[this.guest] ?? 0) * 10 ** detail.length + Number(detail) * this.#unit);
  };

  #erase = (): void => {
    this.#type(Math.floor((this.amounts[this.guest] ?? 0) / 10 / this.#unit) * this.#unit);
  };

  #type(amount: number): void {
    if (this.guest < this.many - 1) this.amounts = this.amounts.map((one, i) => (i === this.guest ? amount : one));
  }

  #gross(line: string): number {
    return billOfOrder(this.order).lines.find((one) => one.id === line)?.gross ?? 0;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.order.currency, language());
  }

  #split = (): void => {
    this.dispatchEvent(new CustomEvent<Chosen>("split", { detail: { plan: this.#plan(), many: this.#count } }));
  };
}
