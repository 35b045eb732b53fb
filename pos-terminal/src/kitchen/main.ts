import { LitElement, css, html } from "lit";
import { customElement } from "lit/decorators.js";

/** The whole page of this app. */
@customElement("comanda-kitchen")
export class ComandaKitchen extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 24px;
    }
  `;

  override render() {
    return html`<h1>Kitchen display</h1>`;
  }
}
