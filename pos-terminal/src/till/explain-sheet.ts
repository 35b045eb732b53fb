import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import { type Bill, tell } from "../money";
import { language, say } from "../words/till";

/** How a total is made, step by step; fires `close`. */
@customElement("till-explain")
export class ExplainSheet extends LitElement {
  static override styles = [
    look,
    css`
      ol {
        margin: 0;
        padding-left: 1.6em;
        display: grid;
        gap: 10px;
        font-variant-numeric: tabular-nums;
      }
      li:last-child {
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) bill!: Bill;

  override render() {
    return html`
      <kit-sheet .heading=${say("explain")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        <ol>
          ${this.bill.explanation.map((step) => html`<li>${tell(step, language())}</li>`)}
        </ol>
      </kit-sheet>
    `;
  }
}
