import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Reason } from "../device";
import { look } from "../kit/look";
import { say } from "../words/till";

/** Why something is done; fires `reason` with the one that was chosen, and `remark` with what was typed besides. */
@customElement("till-reasons")
export class ReasonPicker extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        margin: 12px 0;
      }
      div {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
        gap: 8px;
        margin-top: 6px;
      }
      label {
        margin-top: 12px;
      }
    `,
  ];

  @property({ attribute: false }) reasons: readonly Reason[] = [];
  @property() chosen = "";
  @property() remark = "";

  override render() {
    return html`
      <h3>${say("reason")}</h3>
      ${this.reasons.length === 0 ? html`<p class="bad">${say("noReasons")}</p>` : ""}
      <div role="group" aria-label=${say("reason")}>
        ${this.reasons.map((one) => html`<button aria-pressed=${one.id === this.chosen} @click=${() => this.#choose(one)}>${one.text}</button>`)}
      </div>
      <label>
        ${say("remark")}
        <input maxlength="200" autocomplete="off" .value=${this.remark} @input=${this.#type} />
      </label>
    `;
  }

  #choose(reason: Reason): void {
    this.dispatchEvent(new CustomEvent("reason", { detail: reason }));
  }

  readonly #type = (event: Event): void => {
    this.dispatchEvent(new CustomEvent("remark", { detail: (event.target as HTMLInputElement).value }));
  };
}
