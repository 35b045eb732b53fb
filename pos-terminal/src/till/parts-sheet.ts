import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { formatMoney } from "../money";
import { type OpenOrder, dueOfPart } from "../service/open-order";
import { language, say } from "../words/till";

/** The parts of a split bill; fires `part` with the one that is paid now, `join`, or `close`. */
@customElement("till-parts")
export class PartsSheet extends LitElement {
  static override styles = [
    look,
    css`
      ul {
        margin: 0;
        padding: 0;
        display: grid;
        gap: 8px;
        list-style: none;
      }
      li button {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 2px 16px;
        width: 100%;
        text-align: left;
      }
      .names {
        grid-column: 1 / -1;
        font-size: 0.9rem;
      }
      .join {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) order!: OpenOrder;

  override render() {
    const { parts, payments } = this.order;
    return html`
      <kit-sheet .heading=${say("parts")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <ul>
          ${parts.map((part) => {
            const due = dueOfPart(this.order, part);
            const names = part.lines.map((line) => this.order.lines.find((one) => one.id === line.lineId)?.name ?? "");
            return html`<li>
              <button ?disabled=${due <= 0} @click=${() => this.dispatchEvent(new CustomEvent("part", { detail: part }))}>
                <b>${say("part", part.number)}${part.seat === undefined ? "" : ` · ${say("seatOf", part.seat)}`}</b>
                <b class="money">${due > 0 ? say("pay", this.#money(due)) : say("paidTitle")}</b>
                ${names.length > 0 ? html`<span class="names quiet">${names.join(", ")}</span>` : nothing}
              </button>
            </li>`;
          })}
        </ul>
        ${
          payments.length === 0
            ? html`<button slot="foot" class="join" @click=${() => this.dispatchEvent(new CustomEvent("join"))}>${say("join")}</button>`
            : nothing
        }
      </kit-sheet>
    `;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.order.currency, language());
  }
}
