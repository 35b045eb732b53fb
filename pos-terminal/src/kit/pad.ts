import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { say } from "../words/till";
import { look } from "./look";

/** Digits to touch; the keyboard's work too. Fires `digit` with the digits typed, and `erase`. */
@customElement("kit-pad")
export class KitPad extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 8px;
      }
      button {
        font-size: 1.5rem;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** What the key left of the zero types; nothing for none. */
  @property() extra = "";

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  override render() {
    const digit = (key: string) => html`<button @click=${() => this.#type(key)}>${key}</button>`;
    return html`
      ${["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(digit)} ${this.extra ? digit(this.extra) : html`<span></span>`}
      ${digit("0")}
      <button aria-label=${say("erase")} @click=${this.#erase}>⌫</button>
    `;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) this.#type(event.key);
    else if (event.key === "Backspace") this.#erase();
  };

  #type(digits: string): void {
    this.dispatchEvent(new CustomEvent("digit", { detail: digits }));
  }

  #erase = (): void => {
    this.dispatchEvent(new CustomEvent("erase"));
  };
}
