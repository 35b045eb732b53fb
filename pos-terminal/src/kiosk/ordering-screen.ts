import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Card } from "../device";
import { look } from "../kit/look";
import "../kit/sheet";
import type { MenuItem } from "../menu/menu";
import { formatMoney } from "../money";
import "../till/explain-sheet";
import { language, say } from "../words/kiosk";
import type { CartScreen } from "./cart-screen";
import "./cart-screen";
import { besides, guestMenu, mealsWith } from "./guest-menu";
import type { GuestOrder, Looked, Page } from "./guest-order";
import type { Added } from "./item-sheet";
import "./item-sheet";
import "./menu-screen";

/** The guest goes through the menu, and then through what was chosen. Fires `place`, or `over`. */
@customElement("kiosk-ordering")
export class OrderingScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 1rem;
        padding: 0.75rem 1rem;
        background: var(--paper);
        border-bottom: 1px solid var(--edge);
      }
      h1 {
        font-size: 1.4rem;
        overflow-wrap: anywhere;
      }
      h1:focus {
        outline: none;
      }
      kiosk-menu,
      kiosk-cart {
        flex: 1;
      }
      .bar {
        display: flex;
        padding: 0.75rem 1rem;
        background: var(--paper);
        border-top: 2px solid var(--edge);
      }
      .bar .main {
        flex: 1;
        min-height: max(76px, 4.2rem);
        font-size: 1.25rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      .row button {
        flex: 1 1 10rem;
      }
    `,
  ];

  @property({ attribute: false }) order!: GuestOrder;
  @property({ attribute: false }) card!: Card;
  /** Changes when the order does, the language, or a picture came. */
  @property({ type: Number }) look = 0;
  @state() private asked: "explain" | "leave" | null = null;
  @state() private category = "";
  #shown: Page | null = null;

  /** Whoever listens hears where they are. */
  override updated(): void {
    if (this.#shown === this.order.page) return;
    this.#shown = this.order.page;
    const cart = this.renderRoot.querySelector<CartScreen>("kiosk-cart");
    if (cart) void cart.updateComplete.then(() => cart.renderRoot.querySelector("h1")?.focus());
    else this.renderRoot.querySelector("h1")?.focus();
  }

  override render() {
    const { looked } = this.order;
    return html`${this.order.page === "menu" ? this.#menu() : this.#cart()} ${looked ? this.#item(looked) : this.#asked()}`;
  }

  #menu() {
    const { order } = this;
    const menu = order.menu!;
    const total = formatMoney(order.bill(this.card).total, menu.currency, language());
    return html`
      <header>
        <h1 tabindex="-1">${this.card.outlet.name}</h1>
        <button @click=${this.#leave}>${say("startOver")}</button>
      </header>
      <kiosk-menu
        .categories=${guestMenu(menu)}
        .category=${this.category}
        .currency=${menu.currency}
        .pictures=${order.pictures}
        .look=${this.look}
        @category=${({ detail }: CustomEvent<string>) => (this.category = detail)}
        @chosen=${({ detail: item }: CustomEvent<MenuItem>) => order.look({ item, within: null })}
      ></kiosk-menu>
      <div class="bar">
        <button class="main" ?disabled=${order.things === 0} @click=${() => order.show("cart")}>
          ${order.things === 0 ? say("cartEmpty") : html`${say("cartBar")} · ${order.things} · ${total}`}
        </button>
      </div>
    `;
  }

  #cart() {
    const { order } = this;
    return html`<kiosk-cart
      .cart=${order.cart}
      .bill=${order.bill(this.card)}
      .menu=${order.menu}
      .card=${this.card}
      .search=${order.search}
      .busy=${order.busy}
      .look=${this.look}
      @quantity=${({ detail: { id, quantity } }: CustomEvent<{ id: string; quantity: number }>) => order.setQuantity(id, quantity)}
      @more=${() => order.show("menu")}
      @explain=${() => (this.asked = "explain")}
      @place=${() => this.#fire("place")}
    ></kiosk-cart>`;
  }

  #item({ item, within }: Looked) {
    const { order } = this;
    const menu = order.menu!;
    return html`<kiosk-item
      .item=${item}
      .within=${within}
      .menu=${menu}
      .search=${order.search}
      .pictures=${order.pictures}
      .besides=${besides(item, menu, order.search!)}
      .meals=${mealsWith(item, guestMenu(menu))}
      @add=${({ detail }: CustomEvent<Added>) => order.add(detail)}
      @meal=${({ detail }: CustomEvent<MenuItem>) => order.look({ item: detail, within: item })}
      @close=${() => order.look(null)}
    ></kiosk-item>`;
  }

  #asked() {
    const close = () => (this.asked = null);
    switch (this.asked) {
      case "explain":
        return html`<till-explain .bill=${this.order.bill(this.card)} @close=${close}></till-explain>`;
      case "leave":
        return html`<kit-sheet .heading=${say("startOverSure")} @close=${close}>
          <div class="row">
            <button @click=${() => this.#fire("over")}>${say("startOver")}</button>
            <button class="main" autofocus @click=${close}>${say("keep")}</button>
          </div>
        </kit-sheet>`;
      case null:
        return nothing;
    }
  }

  readonly #leave = (): void => {
    if (this.order.things > 0) this.asked = "leave";
    else this.#fire("over");
  };

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
