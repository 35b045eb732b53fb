import { html } from "lit";
import { type Hold, canHold } from "../paying/tabs";
import type { Part } from "../service/open-order";
import type { ChosenWay } from "./method-sheet";
import "./tab-sheet";
import type { Till } from "./till";

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
    screen.lay(() => {
      const { order, due } = desk;
      const tab = cards.of(order?.id);
      return html`<till-tab
        .standing=${cards.standing(order?.id)}
        .methods=${payments.shelf.others.filter(canHold)}
        .due=${due}
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
        @close=${screen.clear}
      ></till-tab>`;
    });
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
