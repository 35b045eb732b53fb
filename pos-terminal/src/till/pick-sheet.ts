import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";

export interface Pick<T> {
  readonly value: T;
  readonly name: string;
}

/** One of several; fires `pick` with its value, or `close`. */
@customElement("till-pick")
export class PickSheet extends LitElement {
  static override styles = [
    look,
    css`
      .picks {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
        gap: 8px;
      }
    `,
  ];

  @property() heading = "";
  @property({ attribute: false }) picks: readonly Pick<unknown>[] = [];
  @property({ attribute: false }) chosen: unknown;

  override render() {
    return html`
      <kit-sheet .heading=${this.heading} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <div class="picks">
          ${this.picks.map(
            ({ value, name }) => html`
              <button aria-pressed=${value === this.chosen} @click=${() => this.dispatchEvent(new CustomEvent("pick", { detail: value }))}>${name}</button>
            `,
          )}
        </div>
      </kit-sheet>
    `;
  }
}

/** The numbers from 1 on. */
export function numbers(last: number, name: (of: number) => string = String): Pick<number>[] {
  return Array.from({ length: last }, (_, i) => ({ value: i + 1, name: name(i + 1) }));
}
