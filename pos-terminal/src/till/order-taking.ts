import { html } from "lit";
import type { ServiceMode } from "../device";
import type { MenuItem } from "../menu/menu";
import { say } from "../words/till";
import { type CartLine, add, lineOf, rechoose, setNote, setPlace, setQuantity, togetherWith } from "./cart";
import "./choice-sheet";
import "./line-sheet";
import type { LineChange } from "./line-sheet";
import "./sure-sheet";
import type { Till } from "./till";

/** What the guest wants goes onto the order, and is changed as long as the kitchen does not know of it. */
export class OrderTaking {
  constructor(private readonly till: Till) {}

  /** What has options asks for them. */
  take(item: MenuItem): void {
    if (hasChoices(item)) this.#choices(item);
    else this.till.desk.add([lineOf(item)], add);
  }

  /** A line that is not sent yet, to be changed. */
  line(line: CartLine): void {
    const { desk, screen, bills } = this.till;
    screen.lay(
      () => html`<till-line
        .line=${line}
        .seats=${desk.cart.place?.covers ?? 0}
        .discountable=${!desk.cart.place && !desk.order}
        .choosable=${this.#chosenFrom(line) !== null}
        @rechoose=${() => this.#rechoose(line)}
        @discount=${() => bills.discount(line)}
        @change=${({ detail }: CustomEvent<LineChange>) => this.#change(line, detail)}
        @close=${screen.clear}
      ></till-line>`,
    );
  }

  mode(mode: ServiceMode): void {
    const { desk, menu } = this.till;
    desk.put({ ...desk.cart, mode });
    menu.use(mode);
  }

  /** Asks before all of it goes. */
  throwAway(): void {
    const { screen, desk } = this.till;
    const sure = () => {
      screen.clear();
      desk.clear();
      screen.goTo("menu");
    };
    screen.lay(
      () => html`<till-sure .heading=${say("clearSure")} .doing=${say("clear")} @sure=${sure} @close=${screen.clear}></till-sure>`,
    );
  }

  /** @param instead the line that was chosen before */
  #choices(item: MenuItem, instead?: CartLine): void {
    const { screen, desk, menu } = this.till;
    const chosen = (lines: readonly CartLine[]) => {
      screen.clear();
      if (instead) desk.put(rechoose(desk.cart, instead.id, lines));
      else desk.add(lines, add);
    };
    screen.lay(
      () => html`<till-choices
        .item=${item}
        .menu=${menu.menu}
        .search=${menu.search}
        .instead=${instead ? togetherWith(desk.cart, instead.id) : null}
        @add=${({ detail }: CustomEvent<CartLine[]>) => chosen(detail)}
        @close=${screen.clear}
      ></till-choices>`,
    );
  }

  /** Null where there was no choice. */
  #chosenFrom(line: CartLine): MenuItem | null {
    const item = this.till.menu.item(line.combo?.itemId ?? line.itemId);
    return item && hasChoices(item) ? item : null;
  }

  #rechoose(line: CartLine): void {
    const item = this.#chosenFrom(line);
    if (item) this.#choices(item, line);
  }

  #change(line: CartLine, { quantity, note, seat, course }: LineChange): void {
    const { screen, desk } = this.till;
    screen.clear();
    desk.put(setPlace(setNote(setQuantity(desk.cart, line.id, quantity), line.id, note), line.id, seat, course));
  }
}

function hasChoices(item: MenuItem): boolean {
  return Boolean(item.combo || item.modifierGroupIds?.length);
}
