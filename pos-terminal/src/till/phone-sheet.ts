import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import { middle } from "../kit/middle";
import "../kit/qr";
import "../kit/sheet";
import type { PhoneStage } from "../paying/phone-run";
import { say, sayMethod } from "../words/till";

/** The guest pays on a phone: the code of the page, and what happens there. Fires `others` or `close`. */
@customElement("till-phone")
export class PhoneSheet extends LitElement {
  static override styles = [
    look,
    middle,
    css`
      .address {
        font-size: 0.8rem;
        overflow-wrap: anywhere;
      }
      button {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) stage!: PhoneStage;

  override render() {
    const { stage } = this;
    return html`
      <kit-sheet .heading=${say("phoneTitle")} @close=${() => this.#fire("close")}>
        <div class="middle">
          ${stage.kind === "inviting" ? html`<kit-qr .text=${stage.url} .label=${say("phoneScan")}></kit-qr>` : nothing}
          <p class="big" role="status" aria-live="polite">${this.#words()}</p>
          ${stage.kind === "inviting" ? html`<p class="address quiet">${stage.url}</p>` : nothing}
        </div>
        <button slot="foot" ?disabled=${stage.kind === "delivering"} @click=${() => this.#fire("others")}>${say("otherWays")}</button>
      </kit-sheet>
    `;
  }

  #words(): string {
    const { stage } = this;
    switch (stage.kind) {
      case "delivering":
        return say("delivering");
      case "offline":
        return say("notDelivered");
      case "refused":
        return say("notAsked", stage.detail);
      case "paid":
        return say("paidTitle");
      case "inviting": {
        const { payment } = stage;
        if (!payment) return say("phoneScan");
        if (payment.state === "UNKNOWN") return say("notKnown");
        if (payment.state === "PENDING") return say("phoneGuest", sayMethod(payment.method));
        return say("phoneDeclined", sayMethod(payment.method));
      }
    }
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
