import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import { middle } from "../kit/middle";
import "../kit/qr";
import "../kit/sheet";
import { formatMoney } from "../money";
import { type VendorPayment, codeOf } from "../paying/cashbox";
import { type PaymentRun, type Stage, isUnderWay } from "../paying/payment-run";
import { language, say, sayMethod, sayRefusal } from "../words/till";

/** A payment by a vendor until its end. Fires `others` where the guest pays otherwise, or `close`. */
@customElement("till-wait")
export class WaitSheet extends LitElement {
  static override styles = [
    look,
    middle,
    css`
      .warn {
        width: 100%;
        padding: 16px;
        border-radius: var(--round);
        background: #ffe3c2;
      }
      .clock {
        font-size: 1.35rem;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) run!: PaymentRun;
  /** Changes with the run, which is the same all the time. */
  @property({ attribute: false }) stage!: Stage;
  @state() private now = Date.now();
  @state() private sure = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => (this.now = Date.now()), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.run.hide();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("run");
    if (changed.has("run")) {
      (before as PaymentRun | undefined)?.hide();
      this.run.show();
    }
    if (changed.has("stage") && !isUnderWay(this.stage)) this.sure = false;
  }

  override render() {
    const { asking } = this.run;
    return html`
      <kit-sheet .heading=${asking.tab ? say("tab") : sayMethod(asking.method)} @close=${() => this.#fire("close")}>
        <div class="middle">
          ${asking.insteadOf ? html`<p class="warn" role="status">${say("insteadOf", sayMethod(asking.insteadOf), sayMethod(asking.method))}</p>` : nothing}
          ${this.#sum()} ${this.#picture()}
          <div role="status" aria-live="polite">${this.#words()}</div>
          ${this.#clock()}
        </div>
        <div slot="foot">${this.#foot()}</div>
      </kit-sheet>
    `;
  }

  #sum() {
    const payment = "payment" in this.stage ? this.stage.payment : null;
    const surcharge = payment?.surcharge ?? 0;
    const tip = payment?.tip ?? this.run.asking.tip ?? 0;
    return html`<p class="sum money">${this.#money((payment?.amount ?? this.run.asking.amount) + surcharge)}</p>
      ${tip > 0 ? html`<p class="quiet">${say("withTip", this.#money(tip))}</p>` : nothing}
      ${surcharge > 0 ? html`<p class="quiet">${say("withFee", this.#money(surcharge))}</p>` : nothing}`;
  }

  #picture() {
    if (this.stage.kind !== "waiting" || this.stage.late) return nothing;
    const text = codeOf(this.stage.payment.presentation);
    return text ? html`<kit-qr .text=${text} .label=${say("scanQr")}></kit-qr>` : nothing;
  }

  #words() {
    const { stage } = this;
    switch (stage.kind) {
      case "delivering":
        return html`<p class="big busy">${say("delivering")}</p>`;
      case "asking":
        return html`<p class="big busy">${this.run.asking.reader ? say("askingReader", this.run.asking.reader.label) : say("askingVendor")}</p>`;
      case "waiting":
        return html`<p class="big">${this.#left(stage.payment) === 0 ? say("timeOver") : this.#toDo(stage.payment)}</p>`;
      case "unknown":
        return html`<p class="big">${say("notKnown")}</p>
          <p>${say("notKnownLead")}</p>`;
      case "unsure":
        return html`<p class="big">${say("noAnswer")}</p>
          <p>${say("noAnswerLead")}</p>`;
      case "declined": {
        const { refusal, state } = stage.payment;
        if (state === "SURPLUS" || state === "RETURNED") return html`<p class="big">${say("surplus")}</p>`;
        return html`<p class="big bad">${say("declined")}</p>
          ${refusal ? html`<p>${sayRefusal(refusal)}</p>` : nothing}`;
      }
      case "off":
        return html`<p class="big">${say("calledOff")}</p>`;
      case "refused":
        return html`<p class="big bad">${say("notAsked", sayRefusal(stage))}</p>`;
      case "offline":
        return html`<p class="big bad">${say("notDelivered")}</p>`;
      case "paid":
        return html`<p class="big">${say("paidTitle")}</p>`;
    }
  }

  #toDo(payment: VendorPayment): string {
    const { qr, redirect, reader } = payment.presentation ?? {};
    if (reader) return say("followReader", reader);
    if (qr && qr !== redirect) return say("scanQr");
    return redirect ? say("scanRedirect") : say("waitGuest");
  }

  #clock() {
    const left = this.stage.kind === "waiting" ? this.#left(this.stage.payment) : null;
    if (left === null || left === 0) return nothing;
    return html`<p><span class="quiet">${say("timeLeft")}</span> <span class="clock" role="timer">${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}</span></p>`;
  }

  #foot() {
    const { stage } = this;
    if (!isUnderWay(stage)) {
      return html`<div class="row"><button class="main" autofocus @click=${() => this.#fire("others")}>${say("otherWays")}</button></div>`;
    }
    if (stage.kind === "delivering" || stage.kind === "asking") return nothing;
    if (this.sure) {
      return html`<p class="sure">${say("callOffSure")}</p>
        <div class="row">
          <button @click=${() => (this.sure = false)}>${say("keepWaiting")}</button>
          <button class="main" @click=${this.#callOff}>${say("callOffYes")}</button>
        </div>`;
    }
    return html`<div class="row">
      ${stage.kind === "waiting" ? html`<button @click=${() => (this.sure = true)}>${say("callOff")}</button>` : nothing}
      <button class="main" @click=${() => void this.run.check()}>${say("askAgain")}</button>
    </div>`;
  }

  #callOff = (): void => {
    this.sure = false;
    void this.run.callOff();
  };

  /** In seconds; null where nobody said. */
  #left({ expiresAt }: VendorPayment): number | null {
    return expiresAt === undefined ? null : Math.max(0, Math.ceil((Date.parse(expiresAt) - this.now) / 1_000));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.run.asking.currency, language());
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
