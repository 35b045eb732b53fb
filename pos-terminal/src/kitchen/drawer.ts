import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dark } from "../display/dark";
import { say } from "../display/words";

/** What is pulled in from the right, over the tickets; fires `close`. */
@customElement("kitchen-drawer")
export class KitchenDrawer extends LitElement {
  static override styles = [
    dark,
    css`
      :host {
        position: fixed;
        inset: 0 0 0 auto;
        z-index: 2;
        width: min(460px, 100%);
        min-height: 0;
        overflow: auto;
        padding: 14px;
        background: var(--card);
        border-left: 2px solid var(--edge);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
    `,
  ];

  @property() heading = "";

  override render() {
    return html`<aside aria-label=${this.heading}>
      <header>
        <h2>${this.heading}</h2>
        <button @click=${() => this.dispatchEvent(new CustomEvent("close"))}>${say("close")}</button>
      </header>
      <slot></slot>
    </aside>`;
  }
}
