import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { look } from "../kit/look";
import type { MenuCategory, MenuItem } from "../menu/menu";
import { formatMoney } from "../money";
import { foodWord } from "../words/food";
import { language, say } from "../words/kiosk";
import { categoryName, nameOf } from "./guest-menu";
import type { Pictures } from "./pictures";

const FIRST_SHOWN = 60;

/** What there is, by category, as big tiles; fires `chosen` with the item, and `category` with the id of another one. */
@customElement("kiosk-menu")
export class MenuScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(150px, 22%) 1fr;
        min-height: 0;
      }
      nav {
        display: flex;
        flex-direction: column;
        gap: 0.5rem;
        padding: 0.75rem;
        overflow: auto;
        background: var(--paper);
        border-right: 1px solid var(--edge);
      }
      nav button {
        flex: none;
        font-weight: 650;
        text-align: left;
        overflow-wrap: anywhere;
      }
      .grid {
        overflow: auto;
        overscroll-behavior: contain;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 44%), 1fr));
        grid-auto-rows: max-content;
        gap: 1rem;
        padding: 1rem;
      }
      .item {
        display: flex;
        flex-direction: column;
        padding: 0;
        overflow: hidden;
        text-align: left;
        content-visibility: auto;
        contain-intrinsic-size: auto 15rem;
      }
      .picture {
        display: grid;
        place-items: center;
        width: 100%;
        aspect-ratio: 4 / 3;
        object-fit: cover;
        background: var(--brand-soft);
        color: var(--brand-on-soft);
        font-size: 3.5rem;
        font-weight: 700;
      }
      .text {
        display: grid;
        gap: 0.3rem;
        padding: 0.75rem 1rem 1rem;
      }
      b {
        font-size: 1.1rem;
        line-height: 1.2;
        overflow-wrap: anywhere;
      }
      .tag {
        font-weight: 650;
        color: var(--warn);
      }
      .empty {
        grid-column: 1 / -1;
        padding: 20vh 1rem;
        text-align: center;
      }
      @media (max-width: 700px) {
        :host {
          display: flex;
          flex-direction: column;
        }
        nav {
          flex: none;
          flex-direction: row;
          border-right: 0;
          border-bottom: 1px solid var(--edge);
        }
        .grid {
          flex: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) categories: readonly MenuCategory[] = [];
  @property({ attribute: false }) currency = "";
  @property({ attribute: false }) pictures!: Pictures;
  /** Changes when the guest's language does, or a picture has come. */
  @property({ attribute: false }) look = 0;
  /** Which one is shown; the first where there is no such one. */
  @property({ attribute: false }) category = "";
  @state() private shown = FIRST_SHOWN;
  @query(".grid") private grid!: HTMLElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("category")) this.shown = FIRST_SHOWN;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("category")) this.grid.scrollTo(0, 0);
  }

  override render() {
    const category = this.categories.find((one) => one.id === this.category) ?? this.categories[0];
    const items = category?.items ?? [];
    return html`
      <nav aria-label=${say("categories")}>
        ${this.categories.map(
          (one) => html`
            <button aria-pressed=${one === category} @click=${() => this.dispatchEvent(new CustomEvent("category", { detail: one.id }))}>${categoryName(one, language())}</button>
          `,
        )}
      </nav>
      <div class="grid" tabindex="-1" @scroll=${this.#scrolled}>
        ${repeat(
          items.slice(0, this.shown),
          (item) => item.id,
          (item) => this.#tile(item),
        )}
        ${this.categories.length > 0 ? nothing : html`<p class="empty">${say("emptyMenu")}</p>`}
      </div>
    `;
  }

  #tile(item: MenuItem) {
    const name = nameOf(item, language());
    const picture = this.pictures.of(item);
    return html`
      <button class="item" @click=${() => this.dispatchEvent(new CustomEvent("chosen", { detail: item }))}>
        ${picture ? html`<img class="picture" src=${picture} alt="" />` : html`<span class="picture" aria-hidden="true">${[...name][0]}</span>`}
        <span class="text">
          <b>${name}</b>
          <span class="money">${formatMoney(item.price, this.currency, language())}</span>
          ${item.promotion ? html`<span class="tag">${item.promotion}</span>` : nothing}
          ${item.diets?.length ? html`<small>${item.diets.map((diet) => foodWord(diet, language())).join(", ")}</small>` : nothing}
        </span>
      </button>
    `;
  }

  #scrolled = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.grid;
    if (scrollTop + 2 * clientHeight > scrollHeight) this.shown += FIRST_SHOWN;
  };
}
