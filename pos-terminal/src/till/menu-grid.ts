import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { look } from "../kit/look";
import type { Menu, MenuItem } from "../menu/menu";
import { Search } from "../menu/search";
import { formatMoney } from "../money";
import { language, say } from "../words/till";

const FIRST_SHOWN = 120;

/** What is sold, by category or as searched; fires `chosen` with the item. */
@customElement("till-menu")
export class MenuGrid extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        min-width: 0;
      }
      .search {
        position: relative;
        padding: 12px 16px 0;
      }
      .search button {
        position: absolute;
        right: 16px;
        top: 12px;
      }
      nav {
        display: flex;
        gap: 8px;
        padding: 12px 16px;
        overflow-x: auto;
        flex: none;
      }
      nav button {
        flex: none;
        font-weight: 600;
      }
      .grid {
        flex: 1;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
        grid-auto-rows: minmax(104px, max-content);
        align-content: start;
        gap: 10px;
        padding: 2px 16px 16px;
      }
      .item {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        align-items: flex-start;
        gap: 8px;
        padding: 12px 14px;
        text-align: left;
        content-visibility: auto;
        contain-intrinsic-size: auto 104px;
        box-shadow: 0 1px 2px rgb(16 32 31 / 10%);
      }
      .item b {
        font-weight: 600;
        line-height: 1.2;
        overflow-wrap: anywhere;
      }
      .item:disabled b {
        text-decoration: line-through;
      }
      .price {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 8px;
      }
      .tag {
        font-weight: 600;
        color: var(--warn);
      }
      .empty {
        grid-column: 1 / -1;
        padding: 40px 0;
        text-align: center;
      }
      @media (max-width: 760px) {
        .grid {
          grid-template-columns: repeat(2, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) menu: Menu | null = null;
  @state() private category = "";
  @state() private typed = "";
  /** Of a large category more is shown as somebody scrolls. */
  @state() private shown = FIRST_SHOWN;
  @query("input") private field!: HTMLInputElement;
  @query(".grid") private grid!: HTMLElement;
  #search: Search | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("menu") && this.menu) {
      this.#search = Search.of(this.menu);
      if (!this.menu.categories.some((one) => one.id === this.category)) this.category = this.menu.categories[0]?.id ?? "";
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  override render() {
    if (!this.menu) return html`<p class="empty quiet">${say("noMenu")}</p>`;
    const items = this.typed.trim() ? (this.#search?.find(this.typed) ?? []) : this.#inCategory();
    return html`
      <div class="search">
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-label=${say("search")}
          placeholder=${say("search")}
          .value=${this.typed}
          @input=${() => (this.typed = this.field.value)}
          @keydown=${this.#enter}
        />
      </div>
      <nav aria-label=${say("categories")}>
        ${this.menu.categories.map(
          (one) => html`
            <button aria-pressed=${!this.typed && one.id === this.category} @click=${() => this.#show(one.id)}>
              ${one.translations?.[language().slice(0, 2)] ?? one.name}
            </button>
          `,
        )}
      </nav>
      <div class="grid" tabindex="-1" @scroll=${this.#scrolled}>
        ${repeat(
          items,
          (item) => item.id,
          (item) => this.#tile(item),
        )}
        ${items.length > 0 ? nothing : html`<p class="empty quiet">${this.typed ? say("nothingFound", this.typed) : say("emptyCategory")}</p>`}
      </div>
    `;
  }

  #tile(item: MenuItem) {
    const price = formatMoney(item.price, this.menu!.currency, language());
    return html`
      <button class="item" ?disabled=${!item.available} @click=${() => this.#choose(item)}>
        <b>${item.name}</b>
        <span class="price"><span class="money">${price}</span>${this.#tag(item)}</span>
      </button>
    `;
  }

  #tag(item: MenuItem) {
    if (!item.available) return html`<span class="tag">${say("soldOut")}</span>`;
    return item.promotion ? html`<span class="tag">${item.promotion}</span>` : nothing;
  }

  #inCategory(): readonly MenuItem[] {
    return this.menu?.categories.find((one) => one.id === this.category)?.items.slice(0, this.shown) ?? [];
  }

  #show(category: string): void {
    this.category = category;
    this.typed = "";
    this.shown = FIRST_SHOWN;
    this.grid?.scrollTo(0, 0);
  }

  #scrolled = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.grid;
    if (scrollTop + 2 * clientHeight > scrollHeight) this.shown += FIRST_SHOWN;
  };

  #choose(item: MenuItem): void {
    this.dispatchEvent(new CustomEvent("chosen", { detail: item }));
  }

  /** What a scanner types ends with Enter. */
  #enter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    const found = this.#search?.byCode(this.typed) ?? (this.#search?.find(this.typed, 2).length === 1 ? this.#search.find(this.typed, 1)[0] : null);
    if (!found?.available) return;
    this.typed = "";
    this.#choose(found);
  };

  /** A slash leads into the search from anywhere on the page. */
  #key = (event: KeyboardEvent): void => {
    if (event.key !== "/" || event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    this.field?.focus();
  };
}
