import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { MenuItem } from "../menu/menu";
import { say } from "../words/kiosk";
import type { Pictures } from "./pictures";

/** Pictures in the shop window. */
const WINDOW = 6;

/** Invites whoever passes by; fires `begin`. */
@customElement("kiosk-attract")
export class AttractScreen extends LitElement {
  static override styles = css`
    * {
      box-sizing: border-box;
    }
    :host {
      display: flex;
      min-height: 0;
    }
    .attract {
      flex: 1;
      display: flex;
      flex-direction: column;
      justify-content: center;
      align-items: center;
      gap: 2rem;
      width: 100%;
      padding: 2rem;
      overflow: hidden;
      border: 0;
      font: inherit;
      text-align: center;
      color: #fff;
      background: #0f3d3e;
      cursor: pointer;
      touch-action: manipulation;
    }
    .attract:focus-visible {
      outline: 4px solid #fff;
      outline-offset: -12px;
    }
    .window {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 1rem;
      width: min(56rem, 100%);
    }
    img {
      width: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      border-radius: var(--round);
    }
    .title {
      font-size: clamp(2rem, 7vmin, 4.5rem);
      font-weight: 750;
      line-height: 1.1;
    }
    .lead {
      font-size: 1.4rem;
    }
    .go {
      padding: 1.2rem 3rem;
      border-radius: 999px;
      font-size: clamp(1.5rem, 4vmin, 2.6rem);
      font-weight: 700;
      color: #0f3d3e;
      background: #fff;
    }
  `;

  @property() outlet = "";
  /** What a guest may order. */
  @property({ attribute: false }) dishes: readonly MenuItem[] = [];
  @property({ attribute: false }) pictures: Pictures | null = null;
  /** Changes when the language does, or a picture came. */
  @property({ type: Number }) look = 0;

  override render() {
    return html`<button class="attract" @click=${() => this.dispatchEvent(new CustomEvent("begin"))}>
      ${this.#window()}
      <span class="title">${say("welcome", this.outlet)}</span>
      <span class="lead">${say("attractLead")}</span>
      <span class="go">${say("touch")}</span>
    </button>`;
  }

  /** A few of the dishes that have a picture. */
  #window() {
    const shown = this.dishes.filter((dish) => dish.picture).slice(0, WINDOW).flatMap((dish) => this.pictures?.of(dish) ?? []);
    return shown.length === 0 ? nothing : html`<span class="window">${shown.map((address) => html`<img src=${address} alt="" />`)}</span>`;
  }
}
