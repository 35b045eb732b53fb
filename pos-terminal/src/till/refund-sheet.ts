import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, Reason } from "../device";
import type { Journal } from "../journal";
import { Unreachable } from "../kit/http";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { language, say, sayMethod, sayRefunded } from "../words/till";
import "./amount-pad";
import "./approval-sheet";
import { type Approval, mayAlone, reasonsOf } from "./house";
import { type MadeRefund, OnlineRefund, type RefundBody } from "./online-refund";
import "./reason-picker";
import { type Claim, type Due, type Refundable, type Why, refundAct } from "./refunding";

type How = "lines" | "value" | "all";

/** What the server is to give back of an order. */
export interface RefundWish {
  readonly of: OnlineRefund;
  readonly due: Due;
  readonly body: RefundBody;
}

/** Gives back of an order: in cash, and fires `refunded`; else it fires `ask` with what the server is to give back. Or `close`. */
@customElement("till-refund")
export class RefundSheet extends LitElement {
  static override styles = [
    look,
    css`
      .how {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
        gap: 8px;
        margin-bottom: 12px;
      }
      ul {
        display: grid;
        gap: 8px;
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto auto auto;
        gap: 8px;
        align-items: center;
      }
      .number {
        min-width: 4.5em;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      .main {
        width: 100%;
      }
      .before {
        padding: 12px 16px;
        margin-bottom: 12px;
        border-radius: var(--round);
        background: var(--ground);
      }
      .before li {
        grid-template-columns: 1fr auto;
      }
      .before ul {
        margin: 4px 0 0;
      }
      .where {
        margin: 12px 0 8px;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) journal!: Journal;
  @property({ attribute: false }) of!: Refundable;
  @state() private how: How = "lines";
  @state() private wanted: Readonly<Record<string, number>> = {};
  @state() private value = 0;
  @state() private reason: Reason | null = null;
  @state() private note = "";
  @state() private asking = false;
  @state() private busy = false;
  @state() private failure = "";
  /** What is claimed now, once it is reckoned. */
  @state() private due: Due | null = null;
  #reckoned = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.of.lines.length === 0) this.how = "value";
  }

  override willUpdate(changed: PropertyValues): void {
    if (["of", "how", "wanted", "value"].some((name) => changed.has(name))) this.#reckon();
  }

  override render() {
    const { due } = this;
    if (this.asking && due) {
      return html`<till-approval
        .device=${this.device}
        .deed=${"REFUND"}
        .amount=${due.amount}
        @approved=${(event: CustomEvent<Approval>) => this.#refund(due, event.detail)}
        @close=${() => (this.asking = false)}
      ></till-approval>`;
    }
    return html`
      <kit-sheet .heading=${say("refundOf", this.of.title)} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        ${this.failure ? html`<p class="bad" role="alert">${say("failed", this.failure)}</p>` : nothing}
        ${this.of instanceof OnlineRefund && this.of.before.length > 0 ? this.#before(this.of.before) : nothing}
        ${this.of.left > 0 ? this.#form(due) : html`<p>${say("refundNothing")}</p>`}
      </kit-sheet>
    `;
  }

  #form(due: Due | null) {
    const reasons = this.device.card ? reasonsOf(this.device.card, "REFUND") : [];
    return html`
      <div class="how" role="group" aria-label=${say("refund")}>
        ${this.of.lines.length > 0 ? this.#choice("lines", say("refundLines")) : nothing} ${this.#choice("value", say("refundAmount"))} ${this.#choice("all", say("refundAll"))}
      </div>
      ${
        this.how === "lines"
          ? html`<ul>
              ${this.of.lines.map((line) => this.#line(line))}
            </ul>`
          : nothing
      }
      ${
        this.how === "value"
          ? html`<till-amount
              .label=${say("amount")}
              .currency=${this.of.currency}
              .amount=${this.value}
              @amount=${(event: CustomEvent<number>) => (this.value = event.detail)}
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
      <div slot="foot">
        ${due?.to ? html`<p class="where" role="status">${due.to.map(({ method, amount }) => say("refundWhere", sayMethod(method), this.#money(amount))).join(" · ")}</p>` : nothing}
        <button class="main" ?disabled=${!due || !this.reason || this.busy} @click=${this.#enter}>
          ${say(this.of instanceof OnlineRefund ? "refundBy" : "refundDo", this.#money(due?.amount ?? 0))}
        </button>
      </div>
    `;
  }

  /** What went back earlier, and how it stands. */
  #before(refunds: readonly MadeRefund[]) {
    return html`<div class="before">
      <b>${say("refundBefore")}</b>
      <ul>
        ${refunds.flatMap(({ tenders }) =>
          tenders.map(
            ({ method, amount, state }) => html`<li>
              <span>${sayMethod(method)}<span class=${state === "SUCCEEDED" ? "quiet" : "bad"}> · ${sayRefunded(state, "short")}</span></span>
              <span class="money">${this.#money(amount)}</span>
            </li>`,
          ),
        )}
      </ul>
    </div>`;
  }

  /** At once where it can be; of two answers the later question's counts. */
  #reckon(): void {
    const turn = ++this.#reckoned;
    const due = this.of.due(this.#claim());
    this.due = due instanceof Promise ? null : due;
    if (!(due instanceof Promise)) return;
    due.then(
      (answer) => {
        if (turn === this.#reckoned) this.due = answer;
      },
      (failure: unknown) => {
        this.failure = failure instanceof Unreachable ? say("refundNetwork") : failure instanceof Error ? failure.message : String(failure);
      },
    );
  }

  #choice(how: How, name: string) {
    return html`<button aria-pressed=${this.how === how} @click=${() => (this.how = how)}>${name}</button>`;
  }

  #line(line: { id: string; name: string }) {
    const left = Number(this.of.leftOf(line.id));
    const number = this.wanted[line.id] ?? 0;
    const set = (to: number) => (this.wanted = { ...this.wanted, [line.id]: Math.max(0, Math.min(left, to)) });
    return html`<li>
      <b>${line.name}</b>
      <button aria-label="${say("less")}: ${line.name}" ?disabled=${number <= 0} @click=${() => set(number - 1)}>−</button>
      <span class="number" role="status">${say("refundLeft", number, left)}</span>
      <button aria-label="${say("more")}: ${line.name}" ?disabled=${number >= left} @click=${() => set(number + 1)}>+</button>
    </li>`;
  }

  #claim(): Claim {
    if (this.how === "value") return { value: this.value };
    if (this.how === "all") return { all: true };
    const lines = Object.entries(this.wanted).filter(([, number]) => number > 0);
    return lines.length === 0 ? { value: 0 } : { lines: lines.map(([lineId, number]) => ({ lineId, quantity: String(number) })) };
  }

  #enter = (): void => {
    const { card, person } = this.device;
    const { due } = this;
    if (!card || !person || !due || !this.reason) return;
    if (this.of instanceof OnlineRefund) {
      const wish: RefundWish = { of: this.of, due, body: this.of.body(this.#claim(), this.#why(this.reason)) };
      this.dispatchEvent(new CustomEvent("ask", { detail: wish }));
    } else if (mayAlone(card, person, "REFUND", due.amount)) void this.#refund(due, null);
    else this.asking = true;
  };

  async #refund(due: Due, approval: Approval | null): Promise<void> {
    const { person } = this.device;
    if (this.busy || !this.reason) return;
    this.asking = false;
    this.busy = true;
    try {
      const why = { ...this.#why(this.reason), ...(approval ? { approval } : {}) };
      await this.journal.append(person?.id ?? null, refundAct(this.of, this.#claim(), due, why));
      this.dispatchEvent(new CustomEvent("refunded"));
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  }

  #why({ id }: Reason): Why {
    const note = this.note.trim();
    return { reasonId: id, ...(note ? { note } : {}) };
  }

  #money(amount: number): string {
    return formatMoney(amount, this.of.currency, language());
  }
}
