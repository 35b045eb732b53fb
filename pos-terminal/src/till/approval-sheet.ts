import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Colleague, type Deed, type Device, PinRefused } from "../device";
import { look } from "../kit/look";
import "../kit/pad";
import "../kit/sheet";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import { type Approval, approvedBy, approversOf } from "./house";
import { pinTrouble } from "./pin-trouble";

const LONGEST_PIN = 8;
const SHORTEST_PIN = 4;

/** A manager comes to the till and lets one act pass; fires `approved` with the approval, or `close`. */
@customElement("till-approval")
export class ApprovalSheet extends LitElement {
  static override styles = [
    look,
    css`
      .people {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 8px;
        margin: 12px 0;
      }
      .dots {
        height: 40px;
        font-size: 2.25rem;
        line-height: 40px;
        letter-spacing: 0.3em;
        text-align: center;
      }
      .message {
        min-height: 1.4em;
        margin: 4px 0 8px;
        text-align: center;
      }
      .what {
        font-size: 1.15rem;
        font-weight: 600;
      }
      .main {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property() deed!: Deed;
  @property({ type: Number }) amount = 0;
  /** Who checks the PIN: the device, unless the act is the server's. Throws `PinRefused`. */
  @property({ attribute: false }) grant: (approver: Colleague, pin: string) => Promise<Approval> = async (approver, pin) =>
    approvedBy(await this.device.vouch(approver.id, pin), this.amount);
  @state() private chosen: Colleague | null = null;
  @state() private pin = "";
  @state() private message = "";
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const [only, ...others] = this.#approvers();
    if (only && others.length === 0) this.chosen = only;
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  override render() {
    const approvers = this.#approvers();
    return html`
      <kit-sheet .heading=${say("approvalTitle")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <p class="what">${say("approvalFor", say(this.deed), this.#money())}</p>
        ${approvers.length === 0 ? html`<p role="alert">${say("approvalNobody")}</p>` : html`<h3 class="quiet">${say("approvalWho")}</h3>`}
        <div class="people">
          ${approvers.map(
            (one) => html`<button aria-pressed=${one.id === this.chosen?.id} @click=${() => this.#choose(one)}>${one.name}</button>`,
          )}
        </div>
        ${
          this.chosen
            ? html`<div class="dots" role="status" aria-label=${`${this.pin.length}`}>${"•".repeat(this.pin.length)}</div>
                <p class="message bad" role="alert">${this.message}</p>
                <kit-pad @digit=${this.#digit} @erase=${this.#erase}></kit-pad>`
            : nothing
        }
        <button slot="foot" class="main" ?disabled=${this.busy || !this.chosen || this.pin.length < SHORTEST_PIN} @click=${this.#enter}>
          ${this.busy ? say("checking") : "OK"}
        </button>
      </kit-sheet>
    `;
  }

  #approvers(): Colleague[] {
    return this.device.card ? approversOf(this.device.card, this.deed, this.amount) : [];
  }

  #choose(one: Colleague): void {
    this.chosen = one;
    this.pin = "";
    this.message = "";
  }

  #digit = ({ detail }: CustomEvent<string>): void => {
    if (!this.busy) this.pin = (this.pin + detail).slice(0, LONGEST_PIN);
  };

  #erase = (): void => {
    this.pin = this.pin.slice(0, -1);
  };

  #key = (event: KeyboardEvent): void => {
    const [on] = event.composedPath();
    const busyButton = on instanceof HTMLButtonElement && !on.closest(".people");
    if (event.key !== "Enter" || busyButton || this.pin.length < SHORTEST_PIN) return;
    event.preventDefault(); // else it would choose the same person again
    void this.#enter();
  };

  #enter = async (): Promise<void> => {
    if (this.busy || !this.chosen || this.pin.length < SHORTEST_PIN) return;
    this.busy = true;
    this.message = "";
    try {
      this.dispatchEvent(new CustomEvent("approved", { detail: await this.grant(this.chosen, this.pin) }));
    } catch (failure) {
      this.message = failure instanceof PinRefused ? pinTrouble(failure, this.device.card?.outlet.timeZone) : failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.pin = "";
      this.busy = false;
    }
  };

  #money(): string {
    return formatMoney(this.amount, this.device.card?.outlet.currency ?? "USD", language());
  }
}
