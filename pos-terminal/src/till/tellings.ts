import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Line } from "../journal";
import { look } from "../kit/look";
import { say } from "../words/till";

/** What everybody at this till has to know, below its bar; fires `read` when the news were. */
@customElement("till-tellings")
export class Tellings extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        flex: none;
      }
      .alarm {
        padding: 10px 20px;
        color: #fff;
        background: var(--bad);
      }
      .news {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 2px 8px 2px 20px;
        font-weight: 600;
        color: #fff;
        background: var(--good);
      }
      .news button {
        color: #fff;
      }
    `,
  ];

  /** Why the server takes no more of this till. */
  @property({ attribute: false }) stopped: Line["stopped"] = null;
  /** Whether the outlet is shut. */
  @property({ type: Boolean }) closed = false;
  @property() failure = "";
  /** What came in the meantime. */
  @property() news = "";

  override render() {
    const { stopped, closed, failure, news } = this;
    return html`
      ${stopped ? this.#alarm(say("stopped", stopped.detail || stopped.code)) : nothing} ${closed ? this.#alarm(say("closedOutlet")) : nothing}
      ${failure ? this.#alarm(say("failed", failure)) : nothing}
      ${news ? html`<p class="news" role="status">${news}<button class="plain" aria-label=${say("close")} @click=${this.#read}>✕</button></p>` : nothing}
    `;
  }

  #alarm(text: string) {
    return html`<p class="alarm" role="alert">${text}</p>`;
  }

  readonly #read = (): void => {
    this.dispatchEvent(new CustomEvent("read"));
  };
}
