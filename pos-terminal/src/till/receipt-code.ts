import { LitElement, css, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device } from "../device";
import { read } from "../kit/http";
import { look } from "../kit/look";
import "../kit/qr";
import type { VendorReceipt } from "../paying/cashbox";
import { say } from "../words/till";

/** The code that leads a guest's phone to the receipt, as soon as the server has the sale. Asked for once: each is an issue. */
@customElement("till-receipt-code")
export class ReceiptCode extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 8px;
        justify-items: center;
        margin-bottom: 16px;
        text-align: center;
      }
      kit-qr {
        width: min(100%, 260px);
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property() orderId = "";
  /** Of a split bill. */
  @property({ attribute: false }) partId: string | undefined;
  /** Whether the server is there, and has the sale. */
  @property({ type: Boolean }) ready = false;
  /** Where it is known already. */
  @property() url = "";
  @state() private failure = "";
  #asked = false;

  override updated(): void {
    if (this.url !== "" || !this.ready || this.#asked) return;
    this.#asked = true;
    void this.#ask();
  }

  override render() {
    if (this.failure) return html`<p class="bad" role="alert">${say("failed", this.failure)}</p>`;
    if (this.url) return html`<kit-qr .text=${this.url} .label=${say("receiptQr")}></kit-qr><p role="status">${say("receiptScan")}</p>`;
    return html`<p role="status">${this.ready ? say("loading") : say("receiptWaits")}</p>`;
  }

  async #ask(): Promise<void> {
    const of = this.partId === undefined ? `/orders/${this.orderId}` : `/orders/${this.orderId}/parts/${this.partId}`;
    try {
      this.url = (await read<VendorReceipt>(await this.device.fetch(`${of}/receipt`))).url;
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    }
  }
}
