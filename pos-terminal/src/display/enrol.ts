import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Card, Device } from "../device";
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
      if (!isDisplay(this.device)) {
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

/** Where the display stands, once it has signed in; it needs no person for that. */
export async function signIn(device: Device): Promise<Card | null> {
  const card = await device.refresh();
  await device.signIn();
  return card;
}

/** Only those sign in without a person. */
function isDisplay(device: Device): boolean {
  return device.card?.terminal.purpose === "KITCHEN" || device.card?.terminal.purpose === "BOARD";
}
