import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import "../kit/sheet";
import type { Menu, MenuItem } from "../menu/menu";
import type { Search } from "../menu/search";
import { formatMoney } from "../money";
import { language, say } from "../words/till";
import type { CartLine } from "./cart";
import { type ChoiceGroup, type Choices, type Option, choicesOf, complete, groupsOf, linesOf, opened, toggle } from "./choosing";

/** How the guest wants an item; fires `add` with the lines, or `close`. */
@customElement("till-choices")
export class ChoiceSheet extends LitElement {
  static override styles = [
    look,
    css`
      section + section {
        margin-top: 24px;
      }
      h3 {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        margin-bottom: 10px;
        font-size: 1.05rem;
      }
      h3 small {
        font-weight: 400;
      }
      .options {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
        gap: 8px;
      }
      .options button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 8px;
        text-align: left;
      }
      .add {
        width: 100%;
        font-size: 1.15rem;
      }
    `,
  ];

  @property({ attribute: false }) item!: MenuItem;
  @property({ attribute: false }) menu!: Menu;
  @property({ attribute: false }) search!: Search;
  /** Those that were chosen before, where somebody thinks again. */
  @property({ attribute: false }) instead: readonly CartLine[] | null = null;
  @state() private choices: Choices = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.choices = opened(this.item, this.menu, this.search, this.instead ? choicesOf(this.item, this.menu, this.search, this.instead) : {});
  }

  override render() {
    const groups = groupsOf(this.item, this.menu, this.search, this.choices);
    const ready = complete(groups, this.choices);
    const price = ready ? linesOf(this.item, groups, this.choices, this.search).reduce((sum, line) => sum + priceOf(line), 0) : this.item.price;
    return html`
      <kit-sheet .heading=${this.item.name} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
        ${groups.map((group) => this.#group(group))}
        <button slot="foot" class="main add" ?disabled=${!ready} @click=${() => this.#add(groups)}>${this.instead ? say("done") : say("addFor", this.#money(price))}</button>
      </kit-sheet>
    `;
  }

  #group(group: ChoiceGroup) {
    return html`
      <section>
        <h3>${group.name}<small class="quiet">${rule(group)}</small></h3>
        <div class="options">${group.options.map((option) => this.#option(group, option))}</div>
      </section>
    `;
  }

  #option(group: ChoiceGroup, option: Option) {
    const chosen = this.choices[group.id]?.includes(option.id) ?? false;
    return html`
      <button aria-pressed=${chosen} ?disabled=${!option.available} @click=${() => this.#toggle(group, option.id)}>
        <span>${option.name}</span>
        ${option.available ? nothing : html`<span>${say("soldOut")}</span>`}
        ${option.available && option.price > 0 ? html`<span class="money">+${this.#money(option.price)}</span>` : nothing}
      </button>
    `;
  }

  /** What the choice opens begins with what is chosen there before anybody touches anything. */
  #toggle(group: ChoiceGroup, option: string): void {
    this.choices = opened(this.item, this.menu, this.search, toggle(this.choices, group, option));
  }

  #add(groups: readonly ChoiceGroup[]): void {
    this.dispatchEvent(new CustomEvent("add", { detail: linesOf(this.item, groups, this.choices, this.search) }));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.menu.currency, language());
  }
}

function priceOf(line: { unitPrice: number; modifiers: readonly { price: number; quantity: number }[] }): number {
  return line.modifiers.reduce((sum, one) => sum + one.price * one.quantity, line.unitPrice);
}

function rule({ min, max, free }: ChoiceGroup): string {
  const many = min === max ? say("chooseExactly", min) : min === 0 ? say("chooseUpTo", max) : say("chooseBetween", min, max);
  const parts = [min === 0 ? say("optional") : "", many, free > 0 ? say("freeOf", free) : ""];
  return parts.filter(Boolean).join(", ");
}
