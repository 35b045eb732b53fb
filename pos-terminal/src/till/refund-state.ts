import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Colleague, type Device, PinRefused } from "../device";
import { Refused, Unreachable, read } from "../kit/http";
import { look } from "../kit/look";
import { middle } from "../kit/middle";
import "../kit/sheet";
import { formatMoney } from "../money";
import { language, say, sayMethod, sayRefunded } from "../words/till";
import "./approval-sheet";
import type { Approval } from "./house";
import type { MadeRefund } from "./online-refund";
import { type RefundRun, type RefundStage, isUndecidedYet } from "./refund-run";

/** What became of money that the server gives back; fires `close`. */
@customElement("till-refunding")
export class RefundState extends LitElement {
  static override styles = [
    look,
    middle,
    css`
      ul {
        display: grid;
        justify-self: stretch;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
        text-align: left;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 16px;
        padding: 12px 16px;
        border-radius: var(--round);
        background: var(--brand-soft);
      }
      li.open,
      li.no {
        background: #ffe3c2;
      }
      li p {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) run!: RefundRun;
  /** Changes with the run, which is the same all the time. */
  @property({ attribute: false }) stage!: RefundStage;
  @property({ attribute: false }) device!: Device;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.run.hide();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("run")) return;
    changed.get("run")?.hide();
    this.run.show();
  }

  override render() {
    const { asking } = this.run;
    const close = () => this.dispatchEvent(new CustomEvent("close"));
    if (this.stage.kind === "approval") {
      return html`<till-approval
        .device=${this.device}
        deed="REFUND"
        .amount=${asking.amount}
        .grant=${this.#grant}
        @approved=${(event: CustomEvent<Approval>) => void this.run.approved(event.detail.id)}
        @close=${close}
      ></till-approval>`;
    }
    return html`
      <kit-sheet .heading=${say("refundOf", asking.title)} @close=${close}>
        <div class="middle" role="status" aria-live="polite">${this.#words()}</div>
        <div class="row" slot="foot">
          ${this.stage.kind === "unsure" ? html`<button class="main" @click=${() => void this.run.look()}>${say("askAgain")}</button>` : nothing}
          ${this.stage.kind === "given" || this.stage.kind === "refused" ? html`<button class="main" autofocus @click=${close}>${say("close")}</button>` : nothing}
        </div>
      </kit-sheet>
    `;
  }

  #words() {
    const { stage } = this;
    switch (stage.kind) {
      case "unsure":
        return html`<p class="big">${say("refundUnsure")}</p>
          <p>${say("refundUnsureLead")}</p>`;
      case "given":
        return html`<p class="big">${say("refundTitle", this.#money(stage.refund.amount))}</p>
          <ul>
            ${stage.refund.tenders.map((tender) => this.#tender(tender))}
          </ul>`;
      case "refused":
        return html`<p class="big bad">${say("refundNot", stage.detail)}</p>`;
      default:
        return html`<p class="big">${say("refundAsking")}</p>`;
    }
  }

  #tender({ method, amount, state, detail }: MadeRefund["tenders"][number]) {
    return html`<li class=${isUndecidedYet(state) ? "open" : state === "FAILED" ? "no" : ""}>
      <b>${sayMethod(method)}</b><b class="money">${this.#money(amount)}</b>
      <p>${sayRefunded(method === "CASH" ? "CASH" : state, "long")}</p>
      ${state === "FAILED" && detail ? html`<p class="quiet">${detail}</p>` : nothing}
    </li>`;
  }

  /** The act is the server's, so the server checks the PIN, and knows what it let pass. */
  #grant = async ({ id: approverStaffId }: Colleague, pin: string): Promise<Approval> => {
    const { orderId: subjectId, amount, currency } = this.run.asking;
    const body = { pin, approverStaffId, deed: "REFUND", subjectId, amount, currency };
    try {
      const { id } = await read<{ id: string }>(await this.device.fetch("/approvals", { method: "POST", body }));
      return { id, approverId: approverStaffId, amount };
    } catch (failure) {
      if (failure instanceof Refused && failure.code === "pin.wrong") throw new PinRefused("wrong");
      if (failure instanceof Refused && failure.code === "pin.locked") throw new PinRefused("locked");
      throw failure instanceof Unreachable ? new Error(say("refundNetwork")) : failure;
    }
  };

  #money(amount: number): string {
    return formatMoney(amount, this.run.asking.currency, language());
  }
}
