import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Card } from "../device";
import { look } from "../kit/look";
import { type Bill, formatMoney } from "../money";
import { language, say, sayMethod } from "../words/till";
import type { CartLine } from "./cart";
import { type Paid, type Sold, billOfSale } from "./sale";

/** What a guest takes home; prints as wide as the printer's paper. */
@customElement("till-receipt")
export class ReceiptPaper extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        max-width: 380px;
        margin: 0 auto;
        padding: 20px 22px;
        font-size: 0.95rem;
        background: #fff;
        border: 1px solid var(--edge);
        border-radius: 4px;
      }
      .head,
      .thanks {
        text-align: center;
      }
      .head b {
        font-size: 1.2rem;
      }
      table {
        width: 100%;
        margin: 12px 0;
        border-collapse: collapse;
        border-top: 1px dashed var(--edge-strong);
        border-bottom: 1px dashed var(--edge-strong);
      }
      table + table {
        margin-top: -13px;
      }
      td {
        padding: 3px 0;
        vertical-align: top;
      }
      td:last-child {
        text-align: right;
        padding-left: 12px;
      }
      .small {
        font-size: 0.85rem;
        padding-left: 1.2em;
      }
      .strong td {
        font-size: 1.2rem;
        font-weight: 700;
      }
      @media print {
        :host {
          max-width: none;
          padding: 0;
          border: 0;
          font-size: 10pt;
        }
        td {
          font-size: 10pt;
        }
        .small {
          font-size: 9pt;
        }
      }
    `,
  ];

  @property({ attribute: false }) sale!: Sold;
  @property({ attribute: false }) card!: Card;
  /** Whether it was printed before. */
  @property({ type: Boolean }) copy = false;

  override render() {
    const { placed, paid, part, order, before = 0, left = 0 } = this.sale;
    const bill = billOfSale(this.sale);
    const earlier = part ? [] : (order?.payments ?? []);
    const tip = (part ? 0 : (order?.tip ?? 0)) + (paid?.tip ?? 0);
    const rounding = earlier.reduce((sum, one) => sum + one.cashRounding, paid?.cashRounding ?? 0);
    const server = this.card.staff.find((one) => one.id === this.sale.staffId)?.name;
    return html`
      <div class="head">
        <p><b>${this.card.outlet.name}</b></p>
        ${this.copy ? html`<p><b>${say("copy")}</b></p>` : nothing}
        <p>${this.#when()}</p>
        ${paid?.receipt ? html`<p>${say("receipt")} ${paid.receipt}</p>` : nothing}
        ${placed.tableName ? html`<p>${say("table", placed.tableName)}</p>` : nothing}
        <p>${say("orderNumber")} ${placed.number}</p>
        <p>${say(placed.serviceMode as "TAKEAWAY")}${server ? html` · ${say("servedBy", server)}` : nothing}</p>
      </div>
      <table>
        ${placed.lines.map((line) => this.#line(line, bill))}
      </table>
      <table>
        ${part ? this.#row(say("wholeBill"), bill.total) : this.#whole(bill)}
        ${part ? this.#row(say("partNumber", part.number, part.of), part.total) : nothing}
        ${tip !== 0 ? this.#row(say("tip"), tip) : nothing}
        ${rounding !== 0 ? this.#row(say("rounding"), rounding) : nothing}
        ${this.#row(say("total"), (part?.total ?? bill.total) + tip + rounding, "strong")}
        ${before !== 0 ? this.#row(say("paidBefore"), before) : nothing}
        ${paid ? this.#paid(paid) : nothing}
        ${left > 0 ? this.#row(say("stillToPay"), left, "strong") : nothing}
      </table>
      ${this.sale.refunds.map((refund) => this.#refund(refund))} ${this.sale.elsewhere?.map((refund) => this.#refund(refund))}
      <div class="thanks">${say("thanks")}</div>
    `;
  }

  #refund({ receipt = "", amount, open = false }: { readonly receipt?: string; readonly amount: number; readonly open?: boolean }) {
    return html`<table>
      ${this.#row(`${say("refundReceipt")} ${receipt}`, -amount, "strong")}
      ${open ? html`<tr><td class="small" colspan="2">${say("refundOpen")}</td></tr>` : nothing}
    </table>`;
  }

  #paid({ method, amount, tendered, change }: Paid) {
    const { byVendor } = this.sale;
    if (!byVendor) return html`${this.#row(say("tendered"), tendered)}${this.#row(say("change"), change)}`;
    const fee = byVendor.surcharge === 0 ? nothing : this.#row(say("feeOnTop"), byVendor.surcharge);
    return html`${fee}${this.#row(sayMethod(method), amount + byVendor.surcharge)}`;
  }

  #whole(bill: Bill) {
    const { placed } = this.sale;
    const taxWord = placed.rules.pricesIncludeTax ? "includedTax" : "tax";
    return html`
      ${this.#row(say("subtotal"), bill.subtotal)}
      ${bill.charges.map((charge) => this.#row(placed.charges.find((one) => one.id === charge.id)?.name ?? "", charge.amount))}
      ${bill.taxes
          .filter((tax) => tax.amount !== 0)
          .map((tax) => {
            const known = placed.taxes.find((one) => one.id === tax.id);
            return this.#row(say(taxWord, known?.name ?? "", known?.percent ?? ""), tax.amount);
          })}
      ${bill.discount !== 0 ? this.#row(say("discount"), -bill.discount) : nothing}
    `;
  }

  /** Of a part only what its guest had, and how much of it. */
  #line(line: CartLine, bill: Bill) {
    const shares = this.sale.part?.lines ?? [];
    const share = shares.find((one) => one.lineId === line.id);
    if (shares.length > 0 && !share) return nothing;
    const gross = share?.gross ?? bill.lines.find((one) => one.id === line.id)?.gross ?? 0;
    const shared = share && share.shares < share.ofShares ? ` (${share.shares}/${share.ofShares})` : "";
    const more = [...line.modifiers.map((one) => (one.quantity > 1 ? `${one.quantity} × ${one.name}` : one.name)), ...(line.note ? [`“${line.note}”`] : [])];
    return html`
      <tr>
        <td>${line.quantity} × ${line.name}${shared}${more.map((text) => html`<div class="small">${text}</div>`)}</td>
        <td class="money">${this.#money(gross)}</td>
      </tr>
    `;
  }

  #row(name: string, amount: number, look = "") {
    return html`<tr class=${look}>
      <td>${name}</td>
      <td class="money">${this.#money(amount)}</td>
    </tr>`;
  }

  #when(): string {
    const format = { dateStyle: "medium", timeStyle: "short", timeZone: this.card.outlet.timeZone } as const;
    return new Intl.DateTimeFormat(language(), format).format(new Date(this.sale.at));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.sale.placed.currency, language());
  }
}
