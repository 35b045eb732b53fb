import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { type Method, payableBy, surchargeOf } from "../paying/method";
import { language, say, sayMethod } from "../words/till";

/** By what a guest pays, with what it costs; cash first. Fires `cash`, `method`, `phone` or `close`. */
@customElement("till-methods")
export class MethodSheet extends LitElement {
  static override styles = [
    look,
    css`
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
      .ways b {
        font-size: 1.15rem;
      }
      .ways span {
        text-align: right;
      }
    `,
  ];

  @property({ attribute: false }) methods: readonly Method[] = [];
  /** What is due where it is not rounded to coins, and where it is. */
  @property({ type: Number }) due = 0;
  @property({ type: Number }) cashDue = 0;
  @property() currency = "";
  @property({ type: Boolean }) online = false;
  @property({ type: Boolean }) busy = false;

  override render() {
    const phone = this.methods.some((one) => one.method === "CARD" || one.method === "QRIS" || one.method === "OPEN_BANKING");
    return html`
      <kit-sheet .heading=${say("howPay")} @close=${() => this.#fire("close")}>
        <div class="ways">
          <button class="main" autofocus ?disabled=${this.busy} @click=${() => this.#fire("cash")}>
            <b>${sayMethod("CASH")}</b><span class="money">${this.#money(this.cashDue)}</span>
          </button>
          ${this.methods.map((one) => this.#way(sayMethod(one.method), this.#price(one), () => this.#fire("method", one)))}
          ${phone ? this.#way(say("methodPhone"), say("phoneLead"), () => this.#fire("phone")) : nothing}
        </div>
      </kit-sheet>
    `;
  }

  #way(name: string, price: string, touched: () => void) {
    return html`<button ?disabled=${!this.online || this.busy} @click=${touched}>
      <b>${name}</b><span>${this.online ? price : say("needsNetwork")}</span>
    </button>`;
  }

  /** "+ 1.2 % = $12.15", where the guest bears it. */
  #price(method: Method): string {
    const amount = payableBy(method, this.due);
    const surcharge = surchargeOf(method, amount);
    if (surcharge === 0) return this.#money(amount);
    const percent = new Intl.NumberFormat(language(), { maximumFractionDigits: 4 }).format(Number(method.feePercent ?? "0"));
    const fixed = method.feeFixed ? this.#money(method.feeFixed) : "";
    const fee = [Number(method.feePercent ?? "0") === 0 ? "" : `${percent} %`, fixed].filter(Boolean).join(" + ");
    return say("feePlus", fee, this.#money(amount + surcharge));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }

  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
