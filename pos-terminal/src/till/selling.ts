import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, ServiceMode } from "../device";
import type { Journal, Line } from "../journal";
import { timeOfDay } from "../kit/clock";
import { look } from "../kit/look";
import type { MenuItem } from "../menu/menu";
import { type OpenOrder, type OrderLine, dueOf, isIdle } from "../service/open-order";
import { type Table, markOf } from "../service/outlet";
import { say } from "../words/till";
import { type CartLine, count } from "./cart";
import "./cart-panel";
import "./floor-screen";
import { Leaving } from "./leaving";
import "./menu-grid";
import "./notices-sheet";
import "./orders-screen";
import { type Place, type Screen, type Sheet, type Side, Till } from "./till";
import "./tellings";
import "./top-bar";

const REFRESH_MILLIS = 30_000;

/** The selling screen. Fires `signed-out` when somebody else is to take over, `revoked` when the server wants no more of it. */
@customElement("till-selling")
export class Selling extends LitElement implements Screen {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100dvh;
      }
      till-bar {
        flex: none;
      }
      till-bar button {
        color: var(--on-brand);
        background: transparent;
        border-color: transparent;
        padding: 8px 10px;
        white-space: nowrap;
        font-weight: 600;
      }
      till-bar button[aria-pressed="true"] {
        color: var(--brand);
        background: var(--paper);
      }
      .floor {
        flex: 1;
        min-height: 0;
        display: grid;
        grid-template-columns: 1fr minmax(320px, 36%);
      }
      .whole {
        flex: 1;
        min-height: 0;
        display: flex;
        flex-direction: column;
      }
      .seen {
        padding: 8px 20px;
        font-weight: 600;
        background: #ffd9a8;
      }
      .toggle {
        display: none;
        margin: 8px 12px 12px;
      }
      @media (min-width: 1200px) {
        .floor {
          grid-template-columns: 1fr 420px;
        }
      }
      @media (max-width: 760px) {
        till-bar button {
          flex: 1 1 auto;
          min-width: 0;
          padding: 8px 4px;
        }
        .floor {
          grid-template-columns: 1fr;
        }
        .toggle {
          display: block;
        }
        .floor.menu till-cart,
        .floor.cart till-menu {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) journal!: Journal;
  @property({ attribute: false }) line!: Line;
  @state() sheet: Sheet | null = null;
  @state() busy = false;
  @state() private place: Place = "menu";
  @state() private side: Side = "menu";
  @state() private failure = "";
  @state() private news = "";
  #till!: Till;
  #timer = 0;
  readonly #leaving = new Leaving(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#till = new Till(this.device, this.journal, this);
    this.#timer = window.setInterval(() => (this.#leaving.hasLeft ? this.#leave() : void this.#hear((till) => till.refresh())), REFRESH_MILLIS);
    void this.#hear((till) => till.open());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
    this.#till.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("line")) void this.#till.count();
  }

  override render() {
    const till = this.#till;
    const open = till.book.outlet.orders.filter((order) => dueOf(order) > 0 || isIdle(order));
    return html`
      <till-bar
        .device=${this.device}
        .line=${this.line}
        .waiting=${till.waiting}
        .notices=${till.notices.length}
        @drawer=${() => till.drawer.show()}
        @sales=${() => till.receipts.list()}
        @notices=${this.#notices}
        @switch=${this.#leave}
      >
        <button aria-pressed=${this.place === "menu" && !till.desk.cart.place} @click=${this.#counter}>${say("counter")}</button>
        <button aria-pressed=${this.place === "floor"} @click=${() => this.goTo("floor")}>${say("tables")}</button>
        <button aria-pressed=${this.place === "orders"} @click=${() => this.goTo("orders")}>
          ${say("orders")}${open.length > 0 ? ` ${open.length}` : ""}
        </button>
      </till-bar>
      <till-tellings
        .stopped=${this.line.stopped}
        .closed=${this.device.card?.outlet.open === false}
        .failure=${this.failure}
        .news=${this.news}
        @read=${() => (this.news = "")}
      ></till-tellings>
      ${this.place === "menu" ? this.#menu() : html`<main class="whole">${this.#seen()} ${this.place === "floor" ? this.#floor() : this.#orders(open)}</main>`}
      ${this.device.card ? this.sheet?.() : nothing}
    `;
  }

  #menu() {
    const { desk, orders, bills, tables, tabs, money, menu, book, payments, cards, payable } = this.#till;
    const { order } = desk;
    return html`
      <main class="floor ${this.side}">
        <till-menu .menu=${menu.menu} @chosen=${({ detail }: CustomEvent<MenuItem>) => orders.take(detail)}></till-menu>
        <till-cart
          .card=${this.device.card}
          .cart=${desk.cart}
          .order=${order}
          .bill=${desk.bill}
          .due=${payable}
          .seat=${desk.seat}
          .course=${desk.course}
          .mark=${order ? markOf(order, book.tickets) : "none"}
          .waiting=${order !== null && book.waiting.has(order.id)}
          .asked=${order !== null && payments.isUnderWay(order)}
          .tab=${cards.of(order?.id)}
          .holdable=${tabs.isPossible}
          @mode=${({ detail }: CustomEvent<ServiceMode>) => orders.mode(detail)}
          @line=${({ detail }: CustomEvent<CartLine>) => orders.line(detail)}
          @clear=${() => orders.throwAway()}
          @ordered=${({ detail }: CustomEvent<OrderLine>) => bills.ordered(detail)}
          @explain=${() => bills.explain()}
          @discount=${() => bills.discount(null)}
          @take-back=${({ detail: { id, name } }: CustomEvent<{ id: string; name: string }>) => bills.takeBack(id, name)}
          @withdraw=${({ detail }: CustomEvent<string>) => bills.withdraw(detail)}
          @send=${() => tables.send()}
          @leave=${() => tables.leave()}
          @more=${() => tables.more()}
          @hold=${() => tables.hold()}
          @seat=${() => tables.seat()}
          @course=${() => tables.course()}
          @tab=${() => tabs.show()}
          @pay=${() => money.pay()}
        ></till-cart>
      </main>
      <button class="toggle main" @click=${() => (this.side = this.side === "menu" ? "cart" : "menu")}>
        ${this.side === "cart" ? say("menu") : html`${say("cart")} · ${count(desk.cart)} · ${this.#till.say(payable)}`}
      </button>
    `;
  }

  /** Without a network, how old it is what other tills did. */
  #seen() {
    const { seenAt } = this.#till.book;
    const zone = this.device.card?.outlet.timeZone;
    return this.line.online || !seenAt || !zone ? nothing : html`<p class="seen" role="status">${say("asSeenAt", timeOfDay(seenAt, zone))}</p>`;
  }

  #floor() {
    const { book, tables, currency } = this.#till;
    return html`<till-floor
      .outlet=${book.outlet}
      .tickets=${book.tickets}
      .currency=${currency}
      @table=${({ detail }: CustomEvent<Table>) => tables.at(detail)}
    ></till-floor>`;
  }

  #orders(open: readonly OpenOrder[]) {
    const { book, cards, tables } = this.#till;
    return html`<till-orders
      .orders=${open}
      .tickets=${book.tickets}
      .waiting=${book.waiting}
      .tabs=${cards.alive}
      .zone=${this.device.card?.outlet.timeZone ?? "UTC"}
      @order=${({ detail }: CustomEvent<OpenOrder>) => tables.recall(detail)}
    ></till-orders>`;
  }

  readonly #notices = (): void => {
    const read = () => {
      this.clear();
      void this.#till.readNotices();
    };
    this.lay(() => html`<till-notices .notices=${this.#till.notices} @read=${read} @close=${this.clear}></till-notices>`);
  };

  readonly #counter = (): void => {
    this.#till.desk.counter();
    this.goTo("menu");
  };

  readonly #leave = (): void => {
    void this.device.signOut();
    this.signedOut();
  };

  /** The server may have revoked the till meanwhile. */
  async #hear(work: (till: Till) => Promise<void>): Promise<void> {
    try {
      await work(this.#till);
    } catch (failure) {
      if (this.device.revoked) this.dispatchEvent(new CustomEvent("revoked"));
      else this.failure = failure instanceof Error ? failure.message : String(failure);
    }
  }

  lay(sheet: Sheet | null): void {
    this.sheet = sheet;
  }

  readonly clear = (): void => {
    this.sheet = null;
  };

  goTo(place: Place, side: Side = "menu"): void {
    this.place = place;
    this.side = side;
    if (place === "menu") this.#till.menu.use(this.#till.desk.cart.mode);
    else this.#till.book.refresh();
  }

  async run(work: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = "";
    try {
      await work();
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  }

  tell(news: string): void {
    this.news = news;
  }

  changed(): void {
    this.requestUpdate();
  }

  signedOut(): void {
    this.dispatchEvent(new CustomEvent("signed-out"));
  }
}
