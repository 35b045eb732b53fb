import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device } from "../device";
import { read } from "../kit/http";
import { look } from "../kit/look";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import { type Shift, expectedIn, varianceOf } from "./drawer";

/** GET /shifts/{shift}/report, as far as it is shown here. */
interface ServerReport {
  readonly heading: { readonly number?: number };
  readonly sold: readonly { readonly orders: number; readonly gross: number; readonly discount: number; readonly tax: number; readonly total: number }[];
  readonly taxes: readonly { readonly name: string; readonly percent: string; readonly amount: number }[];
  readonly tenders: readonly { readonly method: string; readonly count: number; readonly amount: number }[];
  readonly refunds: readonly { readonly count: number; readonly amount: number }[];
  readonly cuts: readonly { readonly amount: number }[];
  readonly drawer: {
    readonly openingFloat: number;
    readonly taken: number;
    readonly refunded: number;
    readonly paidIn: number;
    readonly paidOut: number;
    readonly safeDrops: number;
    readonly expected: number;
    readonly counted?: number;
    readonly variance?: number;
  };
}

/** The X or Z report of a shift: the server's where it has all acts of this till, else what the till knows. */
@customElement("till-shift-report")
export class ShiftReport extends LitElement {
  static override styles = [
    look,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      td {
        padding: 8px 4px;
        border-bottom: 1px solid var(--edge);
      }
      td:last-child {
        text-align: right;
      }
      .strong td {
        font-weight: 700;
      }
      h3 {
        margin-bottom: 8px;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) shift!: Shift;
  @property({ type: Boolean }) closed = false;
  @property({ type: Boolean }) online = false;
  @property({ type: Number }) waiting = 0;
  @state() private report: ServerReport | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has("waiting") || changed.has("online")) && this.waiting === 0 && this.online && !this.report) void this.#ask();
  }

  override render() {
    const number = this.report?.heading.number;
    return html`
      ${this.closed ? html`<h3 role="status">${number === undefined ? say("zPending") : say("zNumber", number)}</h3>` : nothing}
      ${this.report ? nothing : html`<p class="quiet">${say("xHere")}</p>`}
      <table>
        ${this.report ? this.#sold(this.report) : this.#row(say("salesCount"), String(this.shift.sales))} ${this.#drawer()}
      </table>
    `;
  }

  #sold({ sold, taxes, tenders }: ServerReport) {
    const sum = (column: "orders" | "gross" | "discount" | "total") => sold.reduce((all, day) => all + day[column], 0);
    return html`
      ${this.#row(say("salesCount"), String(sum("orders")))} ${this.#money(say("subtotal"), sum("gross"))}
      ${sum("discount") === 0 ? nothing : this.#money(say("discount"), -sum("discount"))}
      ${taxes.map((tax) => this.#money(say("tax", tax.name, tax.percent), tax.amount))} ${this.#money(say("total"), sum("total"), true)}
      ${tenders.filter((one) => one.method !== "CASH").map((one) => this.#money(say("cardsTaken", one.method), one.amount))}
    `;
  }

  #drawer() {
    const { shift } = this;
    const here = { ...shift, openingFloat: shift.float, expected: expectedIn(shift), variance: varianceOf(shift) };
    const drawer = this.report?.drawer ?? here;
    return html`
      ${this.#money(say("float"), drawer.openingFloat)} ${this.#money(say("cashTaken"), drawer.taken)}
      ${drawer.refunded === 0 ? nothing : this.#money(say("cashRefunded"), -drawer.refunded)}
      ${drawer.paidIn === 0 ? nothing : this.#money(say("PAID_IN"), drawer.paidIn)}
      ${drawer.paidOut === 0 ? nothing : this.#money(say("PAID_OUT"), -drawer.paidOut)}
      ${drawer.safeDrops === 0 ? nothing : this.#money(say("SAFE_DROP"), -drawer.safeDrops)}
      ${this.#money(say("expected"), drawer.expected, true)}
      ${drawer.counted === undefined || drawer.counted === null ? nothing : this.#money(say("counted"), drawer.counted)}
      ${drawer.variance === undefined || drawer.variance === null ? nothing : this.#money(say("variance"), drawer.variance, true)}
    `;
  }

  #money(name: string, amount: number, strong = false) {
    return this.#row(name, formatMoney(amount, this.device.card?.outlet.currency ?? "USD", language()), strong);
  }

  #row(name: string, value: string, strong = false) {
    return html`<tr class=${strong ? "strong" : ""}>
      <td>${name}</td>
      <td class="money">${value}</td>
    </tr>`;
  }

  async #ask(): Promise<void> {
    try {
      this.report = await read<ServerReport>(await this.device.fetch(`/shifts/${this.shift.id}/report`));
    } catch {
      this.report = null; // what the till knows is shown
    }
  }
}
