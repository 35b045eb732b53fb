import { html, nothing } from "lit";
import { type OpenOrder, type Part, withCart } from "../service/open-order";
import { type Party, type Table, ordersAt } from "../service/outlet";
import type { OutletBook } from "../service/outlet-book";
import { say } from "../words/till";
import type { Desk } from "./desk";
import "./floor-screen";
import "./more-sheet";
import type { Choice } from "./more-sheet";
import "./parts-sheet";
import { numbers } from "./pick-sheet";
import type { Chosen } from "./split-sheet";
import "./split-sheet";
import "./text-sheet";

/** What is asked at tables. */
export type ServiceSheet =
  | { readonly kind: "guests"; readonly table: Table }
  | { readonly kind: "more" | "note" | "hold" | "split" | "parts" | "move" | "covers" | "seat" | "course" | "bills" | "merge" };

/** What a sheet needs of the screen below it. */
export interface Below {
  readonly desk: Desk;
  readonly book: OutletBook;
  readonly currency: string;
  readonly online: boolean;
  show(sheet: ServiceSheet | null): void;
  /** Does it, and says so where it fails. */
  run(work: () => Promise<unknown>): void;
  pay(part: Part | null): void;
  discount(): void;
  /** Shows the tab, or opens one; absent where no card can hold an amount. */
  readonly tab?: () => void;
  /** Where food is chosen. */
  menu(): void;
  /** Where tables are chosen. */
  floor(): void;
  changed(): void;
}

const MOST_GUESTS = 24;
const COURSES = 5;

export function serviceSheet(sheet: ServiceSheet, below: Below) {
  const { desk, book } = below;
  const close = () => below.show(null);
  switch (sheet.kind) {
    case "guests":
      return html`<till-pick
        .heading=${`${say("table", sheet.table.name)}: ${say("howMany")}`}
        .picks=${numbers(Math.max(8, Math.min(MOST_GUESTS, sheet.table.seats * 2)))}
        .chosen=${sheet.table.seats}
        @pick=${(event: CustomEvent<number>) => {
          close();
          below.run(() => desk.seatAt(sheet.table, event.detail).then(() => below.menu()));
        }}
        @close=${close}
      ></till-pick>`;
    case "covers":
      return html`<till-pick
        .heading=${say("howMany")}
        .picks=${numbers(MOST_GUESTS)}
        .chosen=${desk.cart.place?.covers}
        @pick=${(event: CustomEvent<number>) => {
          close();
          below.run(() => desk.count(event.detail));
        }}
        @close=${close}
      ></till-pick>`;
    case "seat":
      return html`<till-pick
        .heading=${say("seat")}
        .picks=${[{ value: null, name: say("everybody") }, ...numbers(Math.max(desk.cart.place?.covers ?? 1, 2))]}
        .chosen=${desk.seat}
        @pick=${(event: CustomEvent<number | null>) => {
          desk.seat = event.detail;
          close();
          below.changed();
        }}
        @close=${close}
      ></till-pick>`;
    case "course":
      return html`<till-pick
        .heading=${say("course")}
        .picks=${[{ value: null, name: say("noCourse") }, ...numbers(COURSES)]}
        .chosen=${desk.course}
        @pick=${(event: CustomEvent<number | null>) => {
          desk.course = event.detail;
          close();
          below.changed();
        }}
        @close=${close}
      ></till-pick>`;
    case "more":
      return html`<till-more .cart=${desk.cart} .order=${desk.order} .bills=${billsOf(below).length} .holdable=${below.tab !== undefined} .mergeable=${below.online && otherParties(below).length > 0} @choose=${(event: CustomEvent<Choice>) => chosen(event.detail, below)} @close=${close}></till-more>`;
    case "note":
      return html`<till-text
        .heading=${say("orderNote")}
        .label=${say("note")}
        .value=${desk.cart.note ?? ""}
        @text=${(event: CustomEvent<string>) => {
          const { note: _, ...cart } = desk.cart;
          desk.put(event.detail === "" ? cart : { ...cart, note: event.detail });
          close();
        }}
        @close=${close}
      ></till-text>`;
    case "hold":
      return html`<till-text
        .heading=${say("holdTitle")}
        .label=${say("holdLabel")}
        .hint=${say("holdHint")}
        .longest=${60}
        .save=${say("hold")}
        @text=${(event: CustomEvent<string>) => {
          close();
          below.run(() => desk.hold(event.detail));
        }}
        @close=${close}
      ></till-text>`;
    case "split": {
      const order = wholeOrder(desk);
      return order
        ? html`<till-split
            .order=${order}
            @split=${({ detail }: CustomEvent<Chosen>) => {
              below.run(() => desk.split(detail.plan, detail.many));
              below.show({ kind: "parts" });
            }}
            @close=${close}
          ></till-split>`
        : nothing;
    }
    case "parts":
      return desk.order && desk.order.parts.length > 0
        ? html`<till-parts
            .order=${desk.order}
            @part=${(event: CustomEvent<Part>) => below.pay(event.detail)}
            @join=${() => {
              close();
              below.run(() => desk.join());
            }}
            @close=${close}
          ></till-parts>`
        : nothing;
    case "move":
      return html`<kit-sheet .heading=${say("moveTo")} @close=${close}>
        <till-floor
          freeOnly
          .outlet=${book.outlet}
          .currency=${below.currency}
          @table=${(event: CustomEvent<Table>) => {
            close();
            below.run(() => desk.moveTo(event.detail));
          }}
        ></till-floor>
      </kit-sheet>`;
    case "merge":
      return html`<till-pick
        .heading=${say("mergeWith")}
        .picks=${otherParties(below).map((party) => ({ value: party, name: party.table }))}
        @pick=${(event: CustomEvent<Party>) => {
          close();
          below.run(() => desk.joinParty(event.detail));
        }}
        @close=${close}
      ></till-pick>`;
    case "bills":
      return html`<kit-sheet .heading=${say("otherBills")} @close=${close}>
        <till-orders
          .orders=${billsOf(below)}
          .tickets=${book.tickets}
          .waiting=${book.waiting}
          @order=${(event: CustomEvent<OpenOrder>) => {
            desk.take(event.detail);
            close();
          }}
        ></till-orders>
      </kit-sheet>`;
  }
}

function chosen(choice: Choice, below: Below): void {
  const { desk } = below;
  if (typeof choice === "object") {
    below.show(null);
    return below.run(() => desk.fire(choice.fire));
  }
  switch (choice) {
    case "note":
    case "split":
    case "hold":
    case "move":
    case "bills":
    case "merge":
      return below.show({ kind: choice });
    case "discount":
      return below.discount();
    case "tab":
      return below.tab?.();
    case "guests":
      return below.show({ kind: "covers" });
    case "clear":
      below.show(null);
      return desk.clear();
    case "counter":
      below.show(null);
      return desk.counter();
    case "leave":
      below.show(null);
      return below.run(async () => {
        await desk.leave();
        below.floor();
      });
  }
}

/** All of the party that is served. */
function billsOf({ desk, book }: Below): OpenOrder[] {
  const { party } = desk;
  return party ? ordersAt(book.outlet, party) : [];
}

function otherParties({ desk, book }: Below): Party[] {
  const mine = desk.cart.place?.visitId;
  return book.outlet.parties.filter((party) => party.visitId !== mine && !party.mergedInto);
}

/** With what was not sent yet: it is sent when the bill is split. */
function wholeOrder(desk: Desk): OpenOrder | null {
  const { order, cart, menu } = desk;
  if (!order || !menu) return null;
  return withCart(order, cart, menu);
}
