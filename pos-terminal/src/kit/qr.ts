import { LitElement, css, html, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { encode } from "uqr";

/** In modules: the standard asks for a quiet zone of four. */
const QUIET = 4;

/** A QR code, as large as its place: black on white whatever the page looks like, with the quiet zone that cameras need. */
@customElement("kit-qr")
export class KitQr extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: min(100%, 340px, 38dvh);
      margin: 0 auto;
    }
    svg {
      display: block;
      width: 100%;
      border-radius: 8px;
    }
  `;

  @property() text = "";
  @property() label = "";

  override render() {
    const { data, size } = encode(this.text, { ecc: "M", border: QUIET });
    const path = data.map((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
    return html`<svg role="img" aria-label=${this.label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
      ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
    </svg>`;
  }
}
