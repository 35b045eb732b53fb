import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { type Method, payableBy, surchargeOf } from "../paying/method";
import { type Tab, canHold } from "../paying/tabs";
import { ALL, type Wanted, asked, askedInCash, quickTips } from "../paying/wanted";
import { language, say, sayMethod } from "../words/till";
import "./amount-pad";

/** By what a guest pays, and how much. */
export interface ChosenWay {
  readonly method: Method;
  readonly wanted: Wanted;
}

/**
 * What a guest pays, leaves on top, and by what, with what it costs; the tab first where there is one, else cash. Fires `cash`,
 * `method`, `readers` where another card reader is wanted, `take` where the tab is closed, `tab` where one is opened or looked at,
 * `phone` or `close`.
 */
@customElement("till-methods")
export class MethodSheet extends LitElement {
  static override styles = [
    look,
    css`
      .sums {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        margin-bottom: 8px;
      }
      .sums button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 8px;
        background: var(--ground);
        border-color: var(--edge-strong);
      }
      .sums .money {
        font-size: 1.2rem;
        font-weight: 700;
      }
      .tips {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 8px;
        margin-bottom: 16px;
      }
      .tips button {
        padding: 4px;
        line-height: 1.2;
      }
      .tips small {
        display: block;
        font-size: 0.85rem;
      }
      .quick {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        gap: 8px;
        margin-bottom: 12px;
      }
      .done {
        width: 100%;
      }
      .ways {
        display: grid;
        gap: 8px;
      }
      .ways button {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 2px 16px;
        width: 100%;
        min-height: 76px;
        text-align: left;
      }
      .ways small {
        display: block;
        font-size: 0.9rem;
        font-weight: 400;
      }
      .with {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
      }
      .ways .with button + button {
        display: block;
        width: auto;
        text-align: center;
      }
      .ways b {
        font-size: 1.15rem;
      }
      .ways span {
        text-align: right;
      }
      @media (max-width: 640px) {
        .sums button {
          flex-direction: column;
          align-items: flex-start;
          gap: 0;
          padding: 8px 10px;
        }
        .sums .money {
          font-size: 1.05rem;
        }
        .tips {
          grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        }
        .ways .with button:first-child {
          grid-template-columns: 1fr;
        }
        .ways .with button:first-child span {
          text-align: left;
        }
      }
    `,
  ];

  @property({ attribute: false }) methods: readonly Method[] = [];
  /** Before any rounding to coins. */
  @property({ type: Number }) due = 0;
  /** The smallest; none where cash is not rounded. */
  @property({ attribute: false }) coin: number | null = null;
  @property() currency = "";
  /** What the card reader of this till is called; empty where none was chosen. */
  @property() reader = "";
  /** What holds an amount for this order. */
  @property({ attribute: false }) tab: Tab | null = null;
  @property({ type: Boolean }) online = false;
  @property({ type: Boolean }) busy = false;
  @state() private wanted: Wanted = ALL;
  /** What is typed just now. */
  @state() private typing: "portion" | "tip" | null = null;

  override render() {
    return html`
      <kit-sheet .heading=${say("howPay")} @close=${() => this.#fire("close")}>
        ${this.typing ? this.#typed(this.typing) : this.#choice()}
        ${this.typing ? html`<button slot="foot" class="main done" @click=${() => (this.typing = null)}>${say("done")}</button>` : nothing}
      </kit-sheet>
    `;
  }

  #choice() {
    const { wanted } = this;
    const { amount, partly } = asked(this.due, { ...wanted, tip: 0 });
    const all = !partly && wanted.tip === 0;
    const phone = all && this.methods.some((one) => one.method === "CARD" || one.method === "QRIS" || one.method === "OPEN_BANKING");
    const tips = quickTips(this.due, wanted, this.currency);
    const own = wanted.tip > 0 && !tips.some(({ tip }) => tip === wanted.tip);
    return html`
      <div class="sums">
        <button @click=${() => (this.typing = "portion")}>
          <span>${partly ? say("partOf") : say("due")}</span><span class="money">${this.#money(amount)}</span>
        </button>
        <button @click=${() => (this.typing = "tip")}><span>${say("tip")}</span><span class="money">${this.#money(wanted.tip)}</span></button>
      </div>
      <div class="tips" role="group" aria-label=${say("tip")}>
        <button aria-pressed=${wanted.tip === 0} @click=${() => this.#tip(0)}>${say("noTip")}</button>
        ${tips.map(
          ({ percent, tip }) => html`<button aria-pressed=${tip > 0 && tip === wanted.tip} @click=${() => this.#tip(tip)}>
            ${percent} %<small class="money">${this.#money(tip)}</small>
          </button>`,
        )}
        <button aria-pressed=${own} @click=${() => (this.typing = "tip")}>${say("ownTip")}</button>
      </div>
      <div class="ways">
        ${this.tab ? this.#tab(this.tab) : nothing}
        <button class=${this.tab?.state === "OPEN" ? "" : "main"} autofocus ?disabled=${this.busy} @click=${() => this.#fire("cash", wanted)}>
          <b>${sayMethod("CASH")}</b><span class="money">${this.#money(askedInCash(this.due, wanted, this.coin))}</span>
        </button>
        ${this.methods.map((one) => this.#vendor({ method: one, wanted }))}
        ${!this.tab && all && this.methods.some(canHold) ? this.#way(say("tabOpen"), say("tabLead"), () => this.#fire("tab")) : nothing}
        ${phone ? this.#way(say("methodPhone"), say("phoneLead"), () => this.#fire("phone")) : nothing}
      </div>
    `;
  }

  #typed(what: "portion" | "tip") {
    const tell = ({ detail }: CustomEvent<number>) => this.#set(what, detail);
    return what === "tip"
      ? html`<till-amount .label=${say("tip")} .currency=${this.currency} .amount=${this.wanted.tip} @amount=${tell}></till-amount>`
      : html`<div class="quick">
            <button aria-pressed=${this.wanted.portion === null} @click=${() => (this.wanted = { ...this.wanted, portion: null })}>
              ${say("allOfIt")} <span class="money">${this.#money(this.due)}</span>
            </button>
          </div>
          <till-amount .label=${say("partOf")} .currency=${this.currency} .amount=${this.wanted.portion ?? 0} @amount=${tell}></till-amount>`;
  }

  /** No more than the bill, and nothing of it is all of it. */
  #set(what: "portion" | "tip", amount: number): void {
    if (what === "tip") this.#tip(amount);
    else this.wanted = { ...this.wanted, portion: amount === 0 ? null : Math.min(amount, this.due) };
  }

  #tip(tip: number): void {
    this.wanted = { ...this.wanted, tip };
  }

  /** Takes what is asked for from the tab, or shows it where that can't be. */
  #tab({ method, held, state }: Tab) {
    if (state !== "OPEN") return this.#way(say("tabWaits"), "", () => this.#fire("tab"));
    const way = { method: this.methods.find((one) => one.method === method) ?? { method }, wanted: this.wanted };
    const short = this.#asked(way.method).total > held;
    const more = say("tabHolds", this.#money(held));
    return short
      ? this.#way(say("tab"), say("tabRaise"), () => this.#fire("tab"), more)
      : this.#way(say("tab"), this.#price(way.method), () => this.#fire("take", way), more, "main");
  }

  #vendor(way: ChosenWay) {
    const { method } = way.method;
    const chosen = () => this.#fire("method", way);
    if (method !== "CARD_READER" || !this.reader) return this.#way(sayMethod(method), this.#price(way.method), chosen);
    return html`<div class="with">
      ${this.#way(sayMethod(method), this.#price(way.method), chosen, this.reader)}
      <button ?disabled=${!this.online || this.busy} @click=${() => this.#fire("readers", way)}>${say("readerOther")}</button>
    </div>`;
  }

  #way(name: string, price: string, touched: () => void, more = "", look = "") {
    return html`<button class=${look} ?autofocus=${look === "main"} ?disabled=${!this.online || this.busy} @click=${touched}>
      <b>${name}${more ? html`<small>${more}</small>` : nothing}</b><span>${this.online ? price : say("needsNetwork")}</span>
    </button>`;
  }

  /** "+ 1.2 % = $12.15", where the guest bears it. */
  #price(method: Method): string {
    const { surcharge, total } = this.#asked(method);
    if (surcharge === 0) return this.#money(total);
    const percent = new Intl.NumberFormat(language(), { maximumFractionDigits: 4 }).format(Number(method.feePercent ?? "0"));
    const fixed = method.feeFixed ? this.#money(method.feeFixed) : "";
    const fee = [Number(method.feePercent ?? "0") === 0 ? "" : `${percent} %`, fixed].filter(Boolean).join(" + ");
    return say("feePlus", fee, this.#money(total));
  }

  #asked(method: Method): { readonly surcharge: number; readonly total: number } {
    const { amount: sum, partly } = asked(this.due, this.wanted);
    const amount = partly ? sum : payableBy(method, sum);
    const surcharge = surchargeOf(method, amount);
    return { surcharge, total: amount + surcharge };
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }

  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
