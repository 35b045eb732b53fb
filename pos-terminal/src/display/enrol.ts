import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { dark } from "./dark";
import { Refused, type Session } from "./session";
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

  @property({ attribute: false }) session!: Session;
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
      await this.session.enrol(String(fields.get("code")).trim(), String(fields.get("name")).trim());
      this.dispatchEvent(new CustomEvent("enrolled"));
    } catch (failure) {
      this.failure =
        failure instanceof Refused && failure.code === "display.purpose"
          ? say("wrongPurpose")
          : say("failed", failure instanceof Error ? failure.message : String(failure));
    } finally {
      this.busy = false;
    }
  };
}
