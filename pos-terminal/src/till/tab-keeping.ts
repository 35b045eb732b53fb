import { html } from "lit";
import { type Hold, canHold } from "../paying/tabs";
import type { Menu } from "../menu/menu";
import type { Part } from "../service/open-order";
import type { ChosenWay } from "./method-sheet";
import "./tab-sheet";
import type { Till } from "./till";

/** What a party has before it pays, where nothing is ordered yet. */
const ROUNDS = 4;

/** Half of what is sold costs no more. Minor units; 0 without a menu. */
function middlePrice(menu: Menu | null): number {
  const prices = (menu?.categories ?? []).flatMap(({ items }) => items.map(({ price }) => price)).toSorted((a, b) => a - b);
  return prices[Math.floor(prices.length / 2)] ?? 0;
}

/** A card holds an amount while the guests stay: opened, raised, let go, and taken when they pay. */
export class TabKeeping {
  constructor(private readonly till: Till) {}

  /** Whether any card can hold an amount here. */
  get isPossible(): boolean {
    return this.till.payments.shelf.others.some(canHold);
  }

  /** How it stands is asked of the vendor: another till may have changed it, or the card let it go. */
  show(): void {
    const { cards, desk, screen } = this.till;
    const tab = cards.of(desk.order?.id);
    if (desk.order) cards.look(desk.order.id);
    if (tab && screen.line.online) void cards.check(tab);
    this.#lay();
  }

  take({ method, wanted }: ChosenWay, part: Part | null): void {
    const tab = this.till.cards.of(this.till.desk.order?.id);
    if (tab) void this.till.vendors.ask(method, part, wanted, { tab: tab.id });
  }

  #lay(): void {
    const { cards, desk, device, money, payments, screen } = this.till;
    const usual = ROUNDS * middlePrice(desk.menu); // once: the sheet is drawn anew with every touch, and a menu may be long
    screen.lay(() => {
      const { order, due } = desk;
      const tab = cards.of(order?.id);
      return html`<till-tab
        .standing=${cards.standing(order?.id)}
        .methods=${payments.shelf.others.filter(canHold)}
        .due=${due}
        .usual=${usual}
        .currency=${this.till.currency}
        .zone=${device.card?.outlet.timeZone ?? "UTC"}
        .reader=${payments.readers.mine?.label ?? ""}
        .online=${screen.line.online}
        @hold=${({ detail }: CustomEvent<Hold>) => this.#hold(detail)}
        @again=${() => order && cards.again(order.id)}
        @readers=${({ detail }: CustomEvent<Hold>) => this.#holdElsewhere(detail)}
        @check=${() => tab && cards.check(tab)}
        @raise=${({ detail }: CustomEvent<number>) => tab && cards.raise(tab, detail)}
        @release=${() => tab && cards.release(tab)}
        @take=${() => money.pay()}
        @anew=${() => order && cards.look(order.id)}
        @close=${() => this.#leave()}
      ></till-tab>`;
    });
  }

  /** An order that was opened for a card alone goes with it. */
  #leave(): void {
    const { cards, desk, screen, tables } = this.till;
    screen.clear();
    const { tab, doing, trouble } = cards.standing(desk.order?.id);
    const ended = tab?.state === "RELEASED" || tab?.state === "FAILED";
    if (ended && !doing && !trouble && desk.cart.lines.length === 0) tables.callOff();
  }

  #hold(wish: Hold): void {
    const { mine } = this.till.payments.readers;
    if (wish.method !== "CARD_READER") this.#holdBy(wish);
    else if (mine) this.#holdBy({ ...wish, reader: mine });
    else this.#holdElsewhere(wish);
  }

  #holdElsewhere(wish: Hold): void {
    const back = () => this.#lay();
    this.till.vendors.chooseReader(() => {
      back();
      this.#hold(wish);
    }, back);
  }

  #holdBy(wish: Hold): void {
    const { cards, desk, screen } = this.till;
    void screen.run(async () => {
      const order = await desk.place();
      if (order) void cards.hold(order.id, wish);
    });
  }
}
