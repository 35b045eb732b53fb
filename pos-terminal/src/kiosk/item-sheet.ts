import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import type { Menu, MenuItem } from "../menu/menu";
import type { Search } from "../menu/search";
import { formatMoney } from "../money";
import type { CartLine } from "../till/cart";
import { type ChoiceGroup, type Choices, type Option, complete, groupsOf, linesOf, opened, toggle } from "../till/choosing";
import { foodWord } from "../words/food";
import { language, say } from "../words/kiosk";
import { type besides, descriptionOf, nameOf } from "./guest-menu";
import { priceOf } from "./order";
import type { Pictures } from "./pictures";

const MOST = 20;

/** What a guest chose of an item: lines for one, and how many. */
export interface Added {
  readonly lines: ReturnType<typeof linesOf>;
  readonly quantity: number;
  /** What was taken along, for one. */
  readonly beside: readonly (readonly CartLine[])[];
}

/** One item: what it is, what is in it, how the guest wants it. Fires `add` ({@link Added}), `meal` with the item, or `close`. */
@customElement("kiosk-item")
export class ItemSheet extends LitElement {
  static override styles = [
    look,
    css`
      .picture {
        display: block;
        width: 100%;
        max-height: 34vh;
        object-fit: cover;
        border-radius: var(--round);
        margin-bottom: 1rem;
      }
      p + p {
        margin-top: 0.5rem;
      }
      section {
        margin-top: 1.5rem;
      }
      h3 {
        display: flex;
        justify-content: space-between;
        gap: 0.75rem;
        margin-bottom: 0.6rem;
        font-size: 1.1rem;
      }
      h3 small {
        font-weight: 400;
      }
      .options {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: 0.5rem;
      }
      .options button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 0.5rem;
        text-align: left;
      }
      .meal {
        width: 100%;
        border: 3px solid var(--brand-on-soft);
        text-align: left;
      }
      .meal b {
        display: block;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        align-items: center;
      }
      .many {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        font-size: 1.4rem;
        font-variant-numeric: tabular-nums;
      }
      .add {
        flex: 1 1 14rem;
        font-size: 1.15rem;
      }
    `,
  ];

  @property({ attribute: false }) item!: MenuItem;
  @property({ attribute: false }) menu!: Menu;
  @property({ attribute: false }) search!: Search;
  @property({ attribute: false }) pictures!: Pictures;
  /** The meals it is part of. */
  @property({ attribute: false }) meals: readonly MenuItem[] = [];
  /** What was chosen before the meal was, and is in it. */
  @property({ attribute: false }) within: MenuItem | null = null;
  /** What the restaurant offers with it. */
  @property({ attribute: false }) besides: ReturnType<typeof besides> = [];
  @state() private choices: Choices = {};
  /** Ids of those that are taken along. */
  @state() private along: readonly string[] = [];
  @state() private quantity = 1;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("item")) return;
    const home = groupsOf(this.item, this.menu, this.search, {}).find((group) => group.options.some((option) => option.id === this.within?.id));
    this.choices = this.#opened(home && this.within ? { [home.id]: [this.within.id] } : {});
    this.quantity = 1;
    this.along = [];
  }

  override render() {
    const groups = groupsOf(this.item, this.menu, this.search, this.choices);
    const missing = groups.find((group) => (this.choices[group.id] ?? []).length < group.min);
    const own = missing ? this.item.price : linesOf(this.item, groups, this.choices, this.search).reduce((sum, line) => sum + priceOf(line), 0);
    const price = own + this.#along().flat().reduce((sum, line) => sum + priceOf(line), 0);
    const picture = this.pictures.of(this.item);
    return html`
      <kit-sheet .heading=${nameOf(this.item, language())} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        ${picture ? html`<img class="picture" src=${picture} alt="" />` : nothing}
        ${descriptionOf(this.item, language()) ? html`<p>${descriptionOf(this.item, language())}</p>` : nothing} ${this.#inIt()}
        ${this.meals.map((meal) => this.#meal(meal))} ${groups.map((group) => this.#group(group))} ${this.besides.length > 0 ? this.#besides() : nothing}
        <div slot="foot" class="foot">
          <div class="many" role="group" aria-label=${say("quantity")}>
            <button aria-label=${say("less")} ?disabled=${this.quantity === 1} @click=${() => this.quantity--}>−</button>
            <output aria-live="polite">${this.quantity}</output>
            <button aria-label=${say("more")} ?disabled=${this.quantity === MOST} @click=${() => this.quantity++}>+</button>
          </div>
          <button class="main add" ?disabled=${!complete(groups, this.choices)} @click=${() => this.#add(groups)}>
            ${missing ? say("chooseFirst", missing.name) : say("addFor", this.#money(price * this.quantity))}
          </button>
        </div>
      </kit-sheet>
    `;
  }

  #inIt() {
    const { allergens = [], diets = [], combo } = this.item;
    const words = (codes: readonly string[]) => codes.map((code) => foodWord(code, language())).join(", ");
    const partly = combo ? [...new Set(this.#chosenParts().flatMap((part) => part.allergens ?? []))] : [];
    const all = [...new Set([...allergens, ...partly])];
    return html`
      ${diets.length > 0 ? html`<p><b>${words(diets)}</b></p>` : nothing}
      <p class="allergens">${all.length > 0 ? html`<b>${say("contains", words(all))}</b>` : say("noAllergens")}</p>
    `;
  }

  #chosenParts(): MenuItem[] {
    return Object.values(this.choices).flatMap((ids) => ids.flatMap((id) => this.search.item(id) ?? []));
  }

  #meal(meal: MenuItem) {
    return html`
      <section>
        <button class="meal" @click=${() => this.dispatchEvent(new CustomEvent("meal", { detail: meal }))}>
          <b>${say("makeMeal")}</b>${say("mealFor", nameOf(meal, language()), this.#money(meal.price))}
        </button>
      </section>
    `;
  }

  #besides() {
    return html`
      <section role="group" aria-label=${say("goesWith")}>
        <h3>${say("goesWith")}<small>${say("optional")}</small></h3>
        <div class="options">
          ${this.besides.map(
            ({ item, lines }) => html`<button aria-pressed=${this.along.includes(item.id)} @click=${() => this.#take(item.id)}>
              <span>${nameOf(item, language())}</span>
              <span class="money">+${this.#money(lines.reduce((sum, line) => sum + priceOf(line), 0))}</span>
            </button>`,
          )}
        </div>
      </section>
    `;
  }

  #take(id: string): void {
    this.along = this.along.includes(id) ? this.along.filter((one) => one !== id) : [...this.along, id];
  }

  #along(): (readonly CartLine[])[] {
    return this.besides.filter(({ item }) => this.along.includes(item.id)).map(({ lines }) => lines);
  }

  #group(group: ChoiceGroup) {
    return html`
      <section role="group" aria-label=${group.name}>
        <h3>${group.name}<small>${rule(group)}</small></h3>
        <div class="options">${group.options.filter((option) => option.available).map((option) => this.#option(group, option))}</div>
      </section>
    `;
  }

  #option(group: ChoiceGroup, option: Option) {
    const part = this.item.combo ? this.search.item(option.id) : null;
    return html`
      <button
        aria-pressed=${this.choices[group.id]?.includes(option.id) ?? false}
        @click=${() => (this.choices = this.#opened(toggle(this.choices, group, option.id)))}
      >
        <span>${part ? nameOf(part, language()) : option.name}</span>
        ${option.price > 0 ? html`<span class="money">+${this.#money(option.price)}</span>` : nothing}
      </button>
    `;
  }

  /** What a choice opens begins with what the restaurant chose for it. */
  #opened(choices: Choices): Choices {
    return opened(this.item, this.menu, this.search, choices);
  }

  #add(groups: readonly ChoiceGroup[]): void {
    const lines = linesOf(this.item, groups, this.choices, this.search);
    this.dispatchEvent(new CustomEvent<Added>("add", { detail: { lines, quantity: this.quantity, beside: this.#along() } }));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.menu.currency, language());
  }
}

function rule({ min, max, free }: ChoiceGroup): string {
  const many = min === max ? say("chooseExactly", min) : min === 0 ? say("chooseUpTo", max) : say("chooseBetween", min, max);
  return [min === 0 ? say("optional") : "", many, free > 0 ? say("freeOf", free) : ""].filter(Boolean).join(", ");
}
