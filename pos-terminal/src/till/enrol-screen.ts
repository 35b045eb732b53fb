import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device } from "../device";
import { look } from "../kit/look";
import { say } from "../words/till";

/** Asks for the one-time code by which a browser becomes a till; fires `enrolled`. */
@customElement("till-enrol")
export class EnrolScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        place-items: center;
        min-height: 100dvh;
        padding: 16px;
      }
      main {
        width: min(480px, 100%);
      }
      form {
        display: grid;
        gap: 20px;
        padding: 32px;
        background: var(--paper);
        border: 1px solid var(--edge);
        border-radius: 16px;
      }
      h1 {
        font-size: 1.5rem;
      }
      input[name="code"] {
        font-size: 1.5rem;
        letter-spacing: 0.12em;
        text-transform: uppercase;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @state() private failure = "";
  @state() private busy = false;

  override render() {
    return html`
      <main><form @submit=${this.#enrol}>
        <h1>${say("enrolTitle")}</h1>
        <p class="quiet">${say("enrolLead")}</p>
        <label>${say("code")}<input name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" /></label>
        <label>${say("deviceName")}<input name="name" required autocomplete="off" maxlength="60" placeholder=${say("deviceNameHint")} /></label>
        ${this.failure ? html`<p class="bad" role="alert">${this.failure}</p>` : nothing}
        <button class="main" ?disabled=${this.busy}>${say("enrol")}</button>
      </form></main>
    `;
  }

  #enrol = async (submit: SubmitEvent): Promise<void> => {
    submit.preventDefault();
    const fields = new FormData(submit.target as HTMLFormElement);
    this.busy = true;
    this.failure = "";
    try {
      await this.device.enrol(String(fields.get("code")).trim().toUpperCase(), String(fields.get("name")).trim());
      if (this.device.identity?.purpose === "TILL") {
        this.dispatchEvent(new CustomEvent("enrolled"));
      } else {
        await this.device.forget();
        this.failure = say("enrolPurpose");
      }
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  };
}
