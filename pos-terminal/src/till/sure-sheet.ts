import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { say } from "../words/till";

/** Asks before something is gone; fires `sure`, or `close`. */
@customElement("till-sure")
export class SureSheet extends LitElement {
  static override styles = [
    look,
    css`
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
    `,
  ];

  @property() heading = "";
  @property() text = "";
  /** What is done then. */
  @property() doing = "";

  override render() {
    return html`<kit-sheet .heading=${this.heading} @close=${this.#keep}>
      ${this.text ? html`<p>${this.text}</p>` : nothing}
      <div class="row" slot=${this.text ? "foot" : ""}>
        <button @click=${this.#keep}>${say("keep")}</button>
        <button class="main" @click=${() => this.dispatchEvent(new CustomEvent("sure"))}>${this.doing}</button>
      </div>
    </kit-sheet>`;
  }

  readonly #keep = (): void => {
    this.dispatchEvent(new CustomEvent("close"));
  };
}
