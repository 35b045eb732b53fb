import { LitElement, css, html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { say } from "../words/till";

/** A few words; fires `text` with them, or `close`. */
@customElement("till-text")
export class TextSheet extends LitElement {
  static override styles = [
    look,
    css`
      .main {
        width: 100%;
      }
    `,
  ];

  @property() heading = "";
  @property() label = "";
  @property() hint = "";
  @property() value = "";
  @property({ type: Number }) longest = 200;
  @property() save = "";
  @query("input") private field!: HTMLInputElement;

  override firstUpdated(): void {
    this.field.focus();
  }

  override render() {
    return html`
      <kit-sheet .heading=${this.heading} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <label>
          ${this.label}
          <input maxlength=${this.longest} autocomplete="off" placeholder=${this.hint} .value=${this.value} @keydown=${this.#key} />
        </label>
        <button slot="foot" class="main" @click=${this.#done}>${this.save || say("saveIt")}</button>
      </kit-sheet>
    `;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.#done();
  };

  #done = (): void => {
    this.dispatchEvent(new CustomEvent("text", { detail: this.field.value.trim() }));
  };
}
