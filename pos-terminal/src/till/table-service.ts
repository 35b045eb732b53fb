import { html, nothing } from "lit";
import "../kit/sheet";
import { type OpenOrder, type Part, isIdle, withCart } from "../service/open-order";
import { type Party, type Table, ordersAt } from "../service/outlet";
import { say } from "../words/till";
import "./floor-screen";
import type { Choice } from "./more-sheet";
import "./more-sheet";
import "./orders-screen";
import "./parts-sheet";
import { type Pick, numbers } from "./pick-sheet";
import "./pick-sheet";
import type { Chosen } from "./split-sheet";
import "./split-sheet";
import "./text-sheet";
import type { Till } from "./till";

const MOST_GUESTS = 24;
const COURSES = 5;

/** Parties are seated, served and shown out; their orders are sent, held, split, and moved with them. */
export class TableService {
  constructor(private readonly till: Till) {}

  /** Goes on with the party that sits there, or seats one. */
  at(table: Table): void {
    const { book, desk, screen } = this.till;
    const party = book.outlet.parties.find((one) => one.tableId === table.id);
    if (!party) {
      this.#seat(table);
      return;
    }
    desk.sitDown(party);
    screen.goTo("menu", desk.order ? "cart" : "menu");
  }

  recall(order: OpenOrder): void {
    const { desk, screen } = this.till;
    void screen.run(() => desk.recall(order).then(() => screen.goTo("menu", "cart")));
  }

  /** What was typed goes to the kitchen. */
  send(): void {
    const { desk, screen } = this.till;
    void screen.run(async () => {
      await desk.send();
      if (desk.cart.place) screen.goTo("floor");
    });
  }

  /** The guests have left. */
  leave(): void {
    const { desk, screen } = this.till;
    void screen.run(() => desk.guests.leave().then(() => screen.goTo("floor")));
  }

  /** For whom at the table new lines are. */
  seat(): void {
    const { desk, screen } = this.till;
    const picks = [{ value: null, name: say("everybody") }, ...numbers(Math.max(desk.cart.place?.covers ?? 1, 2))];
    this.#pick(say("seat"), picks, desk.seat, (seat) => {
      desk.seat = seat;
      screen.changed();
    });
  }

  course(): void {
    const { desk, screen } = this.till;
    this.#pick(say("course"), [{ value: null, name: say("noCourse") }, ...numbers(COURSES)], desk.course, (course) => {
      desk.course = course;
      screen.changed();
    });
  }

  hold(): void {
    const { desk, screen } = this.till;
    const hold = (label: string) => {
      screen.clear();
      void screen.run(() => desk.hold(label));
    };
    screen.lay(
      () => html`<till-text
        .heading=${say("holdTitle")}
        .label=${say("holdLabel")}
        .hint=${say("holdHint")}
        .longest=${60}
        .save=${say("hold")}
        @text=${({ detail }: CustomEvent<string>) => hold(detail)}
        @close=${screen.clear}
      ></till-text>`,
    );
  }

  /** Each part of a bill that was split is paid by itself. */
  parts(): void {
    const { desk, money, screen } = this.till;
    const join = () => {
      screen.clear();
      void screen.run(() => desk.join());
    };
    screen.lay(() =>
      desk.order && desk.order.parts.length > 0
        ? html`<till-parts .order=${desk.order} @part=${({ detail }: CustomEvent<Part>) => money.choose(detail)} @join=${join} @close=${screen.clear}></till-parts>`
        : nothing,
    );
  }

  /** All that is done less often. */
  more(): void {
    const { desk, screen, tabs } = this.till;
    screen.lay(
      () => html`<till-more
        .cart=${desk.cart}
        .order=${desk.order}
        .bills=${this.#bills.length}
        .holdable=${tabs.isPossible}
        .mergeable=${screen.line.online && this.#others.length > 0}
        @choose=${({ detail }: CustomEvent<Choice>) => this.#chosen(detail)}
        @close=${screen.clear}
      ></till-more>`,
    );
  }

  #chosen(choice: Choice): void {
    const { desk, screen, bills, tabs } = this.till;
    screen.clear();
    if (typeof choice === "object") {
      void screen.run(() => desk.fire(choice.fire));
      return;
    }
    switch (choice) {
      case "note":
        return this.#note();
      case "split":
        return this.#split();
      case "hold":
        return this.hold();
      case "move":
        return this.#move();
      case "bills":
        return this.#otherBills();
      case "merge":
        return this.#merge();
      case "discount":
        return bills.discount(null);
      case "tab":
        return tabs.show();
      case "guests":
        return this.#count();
      case "clear":
        return desk.clear();
      case "call-off":
        return this.callOff();
      case "counter":
        return desk.counter();
      case "leave":
        return this.leave();
    }
  }

  /** An order with nothing on it; its tab, if there is one, is let go by the server. */
  callOff(): void {
    const { desk, screen } = this.till;
    const { order } = desk;
    if (order && isIdle(order)) void screen.run(() => desk.callOff(order, say("nothingOrdered")));
  }

  #seat(table: Table): void {
    const { desk, screen } = this.till;
    const most = Math.max(8, Math.min(MOST_GUESTS, table.seats * 2));
    this.#pick(`${say("table", table.name)}: ${say("howMany")}`, numbers(most), table.seats, (covers) =>
      screen.run(() => desk.guests.seatAt(table, covers).then(() => screen.goTo("menu"))),
    );
  }

  #count(): void {
    const { desk, screen } = this.till;
    this.#pick(say("howMany"), numbers(MOST_GUESTS), desk.cart.place?.covers, (covers) => screen.run(() => desk.guests.count(covers)));
  }

  #merge(): void {
    const { desk, screen } = this.till;
    const picks = this.#others.map((party) => ({ value: party, name: party.table }));
    this.#pick(say("mergeWith"), picks, undefined, (host) => screen.run(() => desk.guests.join(host)));
  }

  #move(): void {
    const { book, desk, screen } = this.till;
    const move = (table: Table) => {
      screen.clear();
      void screen.run(() => desk.guests.moveTo(table));
    };
    screen.lay(
      () => html`<kit-sheet .heading=${say("moveTo")} @close=${screen.clear}>
        <till-floor freeOnly .outlet=${book.outlet} .currency=${this.till.currency} @table=${({ detail }: CustomEvent<Table>) => move(detail)}></till-floor>
      </kit-sheet>`,
    );
  }

  #note(): void {
    const { desk, screen } = this.till;
    const note = (text: string) => {
      const { note: _, ...cart } = desk.cart;
      desk.put(text === "" ? cart : { ...cart, note: text });
      screen.clear();
    };
    screen.lay(
      () => html`<till-text
        .heading=${say("orderNote")}
        .label=${say("note")}
        .value=${desk.cart.note ?? ""}
        @text=${({ detail }: CustomEvent<string>) => note(detail)}
        @close=${screen.clear}
      ></till-text>`,
    );
  }

  /** With what was not sent yet: it is sent when the bill is split. */
  #split(): void {
    const { desk, screen } = this.till;
    const split = ({ plan, many }: Chosen) => {
      void screen.run(() => desk.split(plan, many));
      this.parts();
    };
    screen.lay(() => {
      const { order, cart, menu } = desk;
      if (!order || !menu) return nothing;
      return html`<till-split .order=${withCart(order, cart, menu)} @split=${({ detail }: CustomEvent<Chosen>) => split(detail)} @close=${screen.clear}></till-split>`;
    });
  }

  #otherBills(): void {
    const { book, desk, screen } = this.till;
    const take = (order: OpenOrder) => {
      desk.take(order);
      screen.clear();
    };
    screen.lay(
      () => html`<kit-sheet .heading=${say("otherBills")} @close=${screen.clear}>
        <till-orders
          .orders=${this.#bills}
          .tickets=${book.tickets}
          .waiting=${book.waiting}
          @order=${({ detail }: CustomEvent<OpenOrder>) => take(detail)}
        ></till-orders>
      </kit-sheet>`,
    );
  }

  #pick<T>(heading: string, picks: readonly Pick<T>[], chosen: T | undefined, picked: (value: T) => unknown): void {
    const { screen } = this.till;
    const pick = (value: T) => {
      screen.clear();
      picked(value);
    };
    screen.lay(
      () => html`<till-pick .heading=${heading} .picks=${picks} .chosen=${chosen} @pick=${({ detail }: CustomEvent<T>) => pick(detail)} @close=${screen.clear}></till-pick>`,
    );
  }

  /** All of the party that is served. */
  get #bills(): OpenOrder[] {
    const { book, desk } = this.till;
    const { party } = desk.guests;
    return party ? ordersAt(book.outlet, party) : [];
  }

  get #others(): Party[] {
    const { book, desk } = this.till;
    const mine = desk.cart.place?.visitId;
    return book.outlet.parties.filter((party) => party.visitId !== mine && !party.mergedInto);
  }
}
