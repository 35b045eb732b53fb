import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Notice } from "../journal";
import { look } from "../kit/look";
import "../kit/sheet";
import { say } from "../words/till";

/** What the server could not do as told; fires `read`, or `close`. */
@customElement("till-notices")
export class NoticesSheet extends LitElement {
  static override styles = [
    look,
    css`
      ul {
        margin: 16px 0 0;
        padding: 0;
        display: grid;
        gap: 8px;
        list-style: none;
      }
      li {
        padding: 12px 16px;
        border-radius: var(--round);
        background: var(--ground);
        overflow-wrap: anywhere;
      }
      .main {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly Notice[] = [];

  override render() {
    return html`
      <kit-sheet .heading=${say("noticesTitle")} @close=${() => this.#fire("close")}>
        <p>${say("noticesLead")}</p>
        <ul>
          ${this.notices.map((one) => html`<li>${one.detail} <span class="quiet">(${one.code}, #${one.sequence})</span></li>`)}
        </ul>
        <button slot="foot" class="main" @click=${() => this.#fire("read")}>${say("read")}</button>
      </kit-sheet>
    `;
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
