import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import { say } from "../words/kiosk";
import type { Way } from "./guest-order";
import { stage } from "./stage";

/** Here, or to take away? Fires `way`, or `back`. */
@customElement("kiosk-way")
export class WayScreen extends LitElement {
  static override styles = [
    look,
    stage,
    css`
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 1.5rem;
        width: min(52rem, 100%);
      }
      .ways button {
        display: grid;
        gap: 0.5rem;
        place-items: center;
        padding: 2.5rem 1rem;
        font-size: 1.6rem;
        font-weight: 700;
      }
      svg {
        width: 6rem;
        height: 6rem;
        fill: none;
        stroke: var(--brand-on-soft);
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];

  @property({ attribute: false }) ways: readonly Way[] = [];
  /** Changes when the language does. */
  @property({ type: Number }) look = 0;

  override render() {
    return html`<main class="middle">
      <h1 tabindex="-1">${say("howTitle")}</h1>
      <div class="ways">${this.ways.map((way) => html`<button @click=${() => this.#fire("way", way)}>${iconOf(way)}${say(way)}</button>`)}</div>
      <button class="plain" @click=${() => this.#fire("back")}>${say("back")}</button>
    </main>`;
  }

  #fire(name: string, detail: Way | null = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function iconOf(way: Way) {
  return way === "DINE_IN"
    ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 3v6a3 3 0 0 0 6 0V3M7 3v18M17 21v-7h-3V7c0-2.2 1.3-4 3-4v18" /></svg>`
    : html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14l-1 13H6L5 8zM9 8V6a3 3 0 0 1 6 0v2" /></svg>`;
}
