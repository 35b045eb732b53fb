import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { look } from "../kit/look";
import { LANGUAGES, say } from "../words/kiosk";

/** How large and how contrasting a guest wants it, and in which language. */
export interface Reading {
  readonly language: string;
  /** 0 to 2. */
  readonly size: number;
  readonly contrast: boolean;
}

const SIZES = [1, 1.25, 1.5] as const;

/** The page's own text size carries all others: they are given in rem. */
export function applySize(size: number): void {
  document.documentElement.style.fontSize = `calc(clamp(17px, 2.3vmin, 30px) * ${SIZES[size] ?? 1})`;
}

/** Language, text size, contrast: always at hand. Fires `reading` with what is wanted now. */
@customElement("kiosk-aids")
export class Aids extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0.5rem;
        padding: 0.5rem 0.75rem;
      }
      button {
        flex: 0 1 auto;
      }
    `,
  ];

  @property({ attribute: false }) reading!: Reading;

  override render() {
    const { language, size, contrast } = this.reading;
    return html`
      ${LANGUAGES.map(
        ({ tag, name }) => html`
          <button lang=${tag} aria-pressed=${language.startsWith(tag)} @click=${() => this.#change({ language: tag })}>${name}</button>
        `,
      )}
      <button @click=${() => this.#change({ size: (size + 1) % SIZES.length })}>${say("textSize")} ${"A".repeat(size + 1)}</button>
      <button aria-pressed=${contrast} @click=${() => this.#change({ contrast: !contrast })}>${say("contrast")}</button>
    `;
  }

  #change(change: Partial<Reading>): void {
    this.dispatchEvent(new CustomEvent<Reading>("reading", { detail: { ...this.reading, ...change } }));
  }
}
