import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Card } from "../device";
import { look } from "../kit/look";
import type { Menu } from "../menu/menu";
import type { Search } from "../menu/search";
import { type Bill, formatMoney } from "../money";
import type { BillTax } from "../money/types";
import type { Cart } from "../till/cart";
import { foodWord } from "../words/food";
import { language, say } from "../words/kiosk";
import { nameOf } from "./guest-menu";
import { type Thing, thingsOf } from "./order";

/** What the guest has chosen and what it comes to; fires `quantity` ({id, quantity}), `explain`, `more` and `place`. */
@customElement("kiosk-cart")
export class CartScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        width: min(60rem, 100%);
        margin: 0 auto;
      }
      h1 {
        padding: 1rem 1.25rem 0.5rem;
        font-size: 1.7rem;
      }
      ul {
        flex: 1;
        overflow: auto;
        margin: 0;
        padding: 0 1.25rem;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto auto;
        gap: 0.25rem 1rem;
        align-items: center;
        padding: 0.8rem 0;
        border-bottom: 1px solid var(--edge);
      }
      li > div:first-child {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        font-size: 0.95rem;
      }
      .many {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        font-size: 1.2rem;
      }
      output {
        min-width: 1.6em;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      footer {
        display: grid;
        gap: 0.75rem;
        padding: 1rem 1.25rem 1.25rem;
        background: var(--paper);
        border-top: 2px solid var(--edge);
      }
      .sums {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.2rem 1rem;
      }
      .sums .money {
        text-align: right;
      }
      .sums .total {
        font-size: 1.5rem;
        font-weight: 700;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      .acts button {
        flex: 1 1 12rem;
        font-size: 1.1rem;
      }
      .acts .main {
        flex-grow: 2;
      }
      @media (max-width: 560px) {
        :host {
          overflow: auto;
        }
        ul {
          flex: none;
          overflow: visible;
        }
        li {
          grid-template-columns: 1fr auto;
        }
        .acts button {
          flex: 1 1 7rem;
          font-size: 1rem;
        }
        .acts .main {
          order: -1;
          flex: 1 0 100%;
          font-size: 1.1rem;
        }
        .many {
          grid-row: 2;
        }
        .many + .money {
          grid-row: 1;
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) cart!: Cart;
  @property({ attribute: false }) bill!: Bill;
  @property({ attribute: false }) search!: Search;
  @property({ attribute: false }) menu!: Menu;
  @property({ attribute: false }) card!: Card;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) look = 0;

  override render() {
    const things = thingsOf(this.cart);
    const { bill } = this;
    return html`
      <h1 tabindex="-1">${say("yourOrder")} · ${say(this.cart.mode === "DINE_IN" ? "DINE_IN" : "TAKEAWAY")}</h1>
      <ul>
        ${things.map((thing) => this.#thing(thing))} ${things.length > 0 ? nothing : html`<li>${say("cartEmpty")}</li>`}
      </ul>
      <footer>
        <div class="sums">
          <span>${say("subtotal")}</span><span class="money">${this.#money(bill.subtotal)}</span>
          ${bill.charges.map((charge) => html`<span>${this.card.outlet.serviceCharge?.name ?? ""}</span><span class="money">${this.#money(charge.amount)}</span>`)}
          ${bill.taxes.filter((tax) => tax.amount !== 0).map((tax) => this.#tax(tax))}
          <span class="total">${say("total")}</span><span class="total money">${this.#money(bill.total)}</span>
        </div>
        <div class="acts">
          <button @click=${() => this.#fire("more")}>${say("onMore")}</button>
          <button ?disabled=${things.length === 0} @click=${() => this.#fire("explain")}>${say("explain")}</button>
          <button class="main" ?disabled=${things.length === 0 || this.busy} @click=${() => this.#fire("place")}>
            ${this.busy ? say("placing") : bill.total === 0 ? say("placeFree") : say("place", this.#money(bill.total))}
          </button>
        </div>
      </footer>
    `;
  }

  #tax({ id, amount }: BillTax) {
    const tax = this.menu.taxes.find((one) => one.id === id);
    const words = this.bill.pricesIncludeTax ? say("includedTax", tax?.name ?? "", tax?.percent ?? "") : `${tax?.name} ${tax?.percent} %`;
    return html`<span>${words}</span><span class="money">${this.#money(amount)}</span>`;
  }

  #thing(thing: Thing) {
    const name = this.#nameOf(thing.itemId, thing.name);
    const extras = thing.lines.flatMap((line) => {
      const chosen = line.modifiers.map((modifier) => modifier.name);
      return thing.meal ? [[this.#nameOf(line.itemId, line.name), ...chosen].join(" + ")] : chosen;
    });
    const allergens = [...new Set([thing.itemId, ...thing.lines.map((line) => line.itemId)].flatMap((id) => this.search.item(id)?.allergens ?? []))];
    const put = (quantity: number) => this.dispatchEvent(new CustomEvent("quantity", { detail: { id: thing.lines[0]!.id, quantity } }));
    const many = Number(thing.quantity);
    return html`
      <li>
        <div>
          <b>${name}</b>
          ${extras.length > 0 ? html`<small>${extras.join(", ")}</small>` : nothing}
          ${allergens.length > 0 ? html`<small>${say("contains", allergens.map((code) => foodWord(code, language())).join(", "))}</small>` : nothing}
        </div>
        <div class="many">
          <button aria-label=${many === 1 ? say("removeThis", name) : say("lessOf", name)} @click=${() => put(many - 1)}>
            ${many === 1 ? "✕" : "−"}
          </button>
          <output>${many}</output>
          <button aria-label=${say("moreOf", name)} ?disabled=${many >= 99} @click=${() => put(many + 1)}>+</button>
        </div>
        <span class="money">${this.#money(thing.price * many)}</span>
      </li>
    `;
  }

  #nameOf(id: string, otherwise: string): string {
    const item = this.search.item(id);
    return item ? nameOf(item, language()) : otherwise;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.menu.currency, language());
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
