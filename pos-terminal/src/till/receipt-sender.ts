import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device } from "../device";
import { read } from "../kit/http";
import { look } from "../kit/look";
import { say } from "../words/till";

/** Sends a receipt that the server has to a guest. */
@customElement("till-receipt-sender")
export class ReceiptSender extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        margin-top: 16px;
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        align-items: end;
      }
      p {
        margin-top: 8px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property() orderId = "";
  /** Of a split bill. */
  @property({ attribute: false }) partId: string | undefined;
  /** Whether the server is there, and has the sale. */
  @property({ type: Boolean }) ready = false;
  @state() private email = "";
  @state() private told = "";
  @state() private failure = "";
  @state() private busy = false;

  override render() {
    if (!this.ready) return html`<p class="quiet">${say("offlineMail")}</p>`;
    return html`
      <form @submit=${this.#send}>
        <label>
          ${say("mailAddress")}
          <input type="email" required autocomplete="off" .value=${this.email} @input=${(event: Event) => (this.email = (event.target as HTMLInputElement).value)} />
        </label>
        <button ?disabled=${this.busy}>${say("mailSend")}</button>
      </form>
      ${this.told ? html`<p role="status">${this.told}</p>` : nothing}
      ${this.failure ? html`<p class="bad" role="alert">${say("failed", this.failure)}</p>` : nothing}
    `;
  }

  #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { email } = this;
    this.busy = true;
    this.failure = "";
    const of = this.partId === undefined ? `/orders/${this.orderId}` : `/orders/${this.orderId}/parts/${this.partId}`;
    try {
      await read(await this.device.fetch(`${of}/receipts`, { method: "POST", body: { email } }));
      this.told = say("mailSent", email);
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  };
}
