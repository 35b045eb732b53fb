import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, Purpose } from "../device";
import { Refused } from "../kit/http";
import { dark } from "./dark";
import { say } from "./words";

/** Asks for the one-time code by which a screen becomes a display; fires `enrolled`. */
@customElement("display-enrol")
export class DisplayEnrol extends LitElement {
  static override styles = [
    dark,
    css`
      form {
        max-width: 560px;
        margin: 0 auto;
        padding: 10vh 24px 24px;
        display: grid;
        gap: 16px;
      }
      label {
        display: grid;
        gap: 6px;
        color: var(--quiet);
      }
      input {
        color: var(--ink);
        font-size: 24px;
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  /** What a code may be for that is typed here. */
  @property({ attribute: false }) purposes: readonly Purpose[] = [];
  @state() private failure = "";
  @state() private busy = false;

  override render() {
    return html`
      <form @submit=${this.#enrol}>
        <h1>${say("enrolTitle")}</h1>
        <p>${say("enrolLead")}</p>
        <label>${say("code")}<input name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" /></label>
        <label>${say("name")}<input name="name" required maxlength="60" autocomplete="off" /></label>
        ${this.failure ? html`<p class="bad" role="alert">${this.failure}</p>` : nothing}
        <button class="main" ?disabled=${this.busy}>${say("enrol")}</button>
      </form>
    `;
  }

  #enrol = async (submit: SubmitEvent): Promise<void> => {
    submit.preventDefault();
    const fields = new FormData(submit.target as HTMLFormElement);
    this.busy = true;
    try {
      await this.device.enrol(String(fields.get("code")).trim(), String(fields.get("name")).trim());
      if (!this.device.identity || !this.purposes.includes(this.device.identity.purpose)) {
        await this.device.forget();
        throw new Refused(409, "display.purpose", say("wrongPurpose"));
      }
      this.dispatchEvent(new CustomEvent("enrolled"));
    } catch (failure) {
      this.failure = say("failed", failure instanceof Error ? failure.message : String(failure));
    } finally {
      this.busy = false;
    }
  };
}
