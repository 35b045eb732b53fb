import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, ServiceMode } from "../device";
import { type Journal, type Line, type Notice, Notices } from "../journal";
import { timeOfDay } from "../kit/clock";
import { Refused, Unreachable } from "../kit/http";
import { look } from "../kit/look";
import type { Menu, MenuItem } from "../menu/menu";
import { MenuShelf } from "../menu/menu-shelf";
import { Search } from "../menu/search";
import { formatMoney, toCoins } from "../money";
import type { VendorPayment, VendorReceipt } from "../paying/cashbox";
import type { Method } from "../paying/method";
import type { PaymentRun } from "../paying/payment-run";
import type { PhoneRun } from "../paying/phone-run";
import { PrinterShelf } from "../printing/printers";
import { TillPayments, type Wish } from "../paying/till-payments";
import { ALL, type Wanted, asked } from "../paying/wanted";
import type { Given } from "../service/acts";
import { type OpenOrder, type OrderLine, type Part, dueOf, dueOfPart, tipped } from "../service/open-order";
import { type Table, markOf } from "../service/outlet";
import { OutletBook } from "../service/outlet-book";
import { language, say, sayMethod } from "../words/till";
import { type TakingOff, approve, deedOf, give, moreWithout, offOrder, takenOff, unapproved, withdraw } from "./adjusting";
import "./approval-sheet";
import { type Cart, type CartDiscount, type CartLine, add, count, lineOf, rechoose, setNote, setPlace, setQuantity, togetherWith } from "./cart";
import "./cart-panel";
import "./choice-sheet";
import "./credit-sheet";
import type { Credit } from "./credit-sheet";
import { Desk } from "./desk";
import "./discount-sheet";
import { isOpen } from "./drawer";
import { DrawerBook } from "./drawer-book";
import "./drawer-sheet";
import "./explain-sheet";
import "./floor-screen";
import { findPaid } from "./found-order";
import type { Approval } from "./house";
import "./line-sheet";
import type { LineChange } from "./line-sheet";
import "./menu-grid";
import type { ChosenWay } from "./method-sheet";
import "./method-sheet";
import "./notices-sheet";
import "./ordered-sheet";
import "./orders-screen";
import "./paid-sheet";
import "./pay-sheet";
import "./phone-sheet";
import "./pick-sheet";
import "./reader-sheet";
import { TillRefunds, type RefundRun } from "./refund-run";
import type { RefundWish } from "./refund-sheet";
import "./refund-sheet";
import "./refund-state";
import { OnlineRefund } from "./online-refund";
import { type Refundable, RefundableSale } from "./refunding";
import { type Sold, salesOf } from "./sale";
import "./sales-sheet";
import { type Below, type ServiceSheet, serviceSheet } from "./service-sheets";
import "./top-bar";
import "./wait-sheet";

const REFRESH_MILLIS = 30_000;
const SALES_SHOWN = 100;
const SALES_SEARCHED = 5_000;
const IDLE_MILLIS = 10 * 60_000;

type Screen = "menu" | "floor" | "orders";

type Sheet =
  | { kind: "choices"; item: MenuItem; instead?: CartLine }
  | { kind: "line"; line: CartLine }
  | { kind: "paid"; sale: Sold; fresh: boolean; url?: string }
  | { kind: "sales"; sales: readonly Sold[]; watermark: number; trouble?: string }
  | { kind: "drawer"; why?: string }
  | { kind: "discount"; line: CartLine | null }
  | { kind: "ordered"; line: OrderLine }
  | { kind: "take-back"; id: string; name: string }
  | { kind: "approve"; discount: CartDiscount; off: number }
  | { kind: "refund"; of: Refundable }
  | { kind: "refunding"; run: RefundRun }
  | { kind: "pay"; part: Part | null; begun?: Pick<Given, "tip" | "part"> }
  | { kind: "methods"; part: Part | null }
  | { kind: "readers"; way: ChosenWay; part: Part | null }
  | { kind: "wait"; run: PaymentRun; part: Part | null }
  | { kind: "credit"; method: Method & { readonly method: "GIFT_CARD" | "HOUSE_ACCOUNT" }; part: Part | null; wanted: Wanted }
  | { kind: "phone"; run: PhoneRun; part: Part | null }
  | { kind: "explain" | "notices" | "clear" }
  | { kind: "service"; asked: ServiceSheet };

/** The selling screen. Fires `signed-out` when somebody else is to take over, `revoked` when the server wants no more of it. */
@customElement("till-selling")
export class Selling extends LitElement {
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
      .alarm {
        padding: 10px 20px;
        color: #fff;
        background: var(--bad);
      }
      .news {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 2px 8px 2px 20px;
        font-weight: 600;
        color: #fff;
        background: var(--good);
      }
      .news button {
        color: #fff;
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
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
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
  @state() private menu: Menu | null = null;
  @state() private screen: Screen = "menu";
  @state() private sheet: Sheet | null = null;
  @state() private waiting = 0;
  @state() private notices: readonly Notice[] = [];
  @state() private busy = false;
  @state() private failure = "";
  /** What came in the meantime. */
  @state() private news = "";
  @state() private side: "menu" | "cart" = "menu";
  #shelf!: MenuShelf;
  #search!: Search;
  #notices!: Notices;
  #drawer!: DrawerBook;
  #book!: OutletBook;
  #desk!: Desk;
  #payments!: TillPayments;
  #refunds!: TillRefunds;
  #printers!: PrinterShelf;
  #unwatch: () => void = () => undefined;
  #timer = 0;
  #touched = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#payments = new TillPayments(this.device, this.journal, (run) => this.#ran(run));
    this.#book = new OutletBook(this.device, this.journal, () => this.requestUpdate(), {
      paid: () => this.#payments.paid,
      heard: ({ topic, body }) => topic === "payments" && this.#payments.heard((body as { paymentId?: string }).paymentId ?? ""),
    });
    this.#desk = new Desk(this.device, this.journal, this.#book, () => this.requestUpdate());
    this.#shelf = MenuShelf.of(this.device);
    this.#refunds = new TillRefunds(this.device, () => this.requestUpdate());
    this.#printers = new PrinterShelf(this.device, this.journal);
    this.#notices = new Notices(this.device.vault);
    this.#drawer = new DrawerBook(this.journal);
    this.#unwatch = this.journal.watch(() => void this.#count());
    this.#timer = window.setInterval(() => (this.#idle() ? this.#leave() : void this.#refresh()), REFRESH_MILLIS);
    document.addEventListener("pointerdown", this.#touch);
    document.addEventListener("keydown", this.#touch);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
    document.removeEventListener("pointerdown", this.#touch);
    document.removeEventListener("keydown", this.#touch);
    this.#book.close();
    this.#payments.close();
    this.#unwatch();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("line")) void this.#count();
  }

  override render() {
    const open = this.#openOrders();
    return html`
      <till-bar
        .device=${this.device}
        .line=${this.line}
        .waiting=${this.waiting}
        .notices=${this.notices.length}
        @drawer=${() => (this.sheet = { kind: "drawer" })}
        @sales=${this.#showSales}
        @notices=${() => (this.sheet = { kind: "notices" })}
        @switch=${this.#leave}
      >
        <button aria-pressed=${this.screen === "menu" && !this.#desk.cart.place} @click=${this.#counter}>${say("counter")}</button>
        <button aria-pressed=${this.screen === "floor"} @click=${() => this.#show("floor")}>${say("tables")}</button>
        <button aria-pressed=${this.screen === "orders"} @click=${() => this.#show("orders")}>
          ${say("orders")}${open.length > 0 ? ` ${open.length}` : ""}
        </button>
      </till-bar>
      ${this.line.stopped ? html`<p class="alarm" role="alert">${say("stopped", this.line.stopped.detail || this.line.stopped.code)}</p>` : nothing}
      ${this.device.card?.outlet.open === false ? html`<p class="alarm" role="alert">${say("closedOutlet")}</p>` : nothing}
      ${this.failure ? html`<p class="alarm" role="alert">${say("failed", this.failure)}</p>` : nothing}
      ${this.news ? html`<p class="news" role="status">${this.news}<button class="plain" aria-label=${say("close")} @click=${() => (this.news = "")}>✕</button></p>` : nothing}
      ${this.screen === "menu" ? this.#menuScreen() : html`<main class="whole">${this.#seen()} ${this.screen === "floor" ? this.#floorScreen() : this.#ordersScreen(open)}</main>`}
      ${this.#sheet()}
    `;
  }

  #menuScreen() {
    const desk = this.#desk;
    const { order, bill } = desk;
    return html`
      <main class="floor ${this.side}">
        <till-menu .menu=${this.menu} @chosen=${this.#chosen}></till-menu>
        <till-cart
          .card=${this.device.card}
          .cart=${desk.cart}
          .order=${order}
          .bill=${bill}
          .due=${this.#payable(desk.due)}
          .seat=${desk.seat}
          .course=${desk.course}
          .mark=${order ? markOf(order, this.#book.tickets) : "none"}
          .waiting=${order !== null && this.#book.waiting.has(order.id)}
          .asked=${order !== null && this.#payments.isUnderWay(order)}
          @mode=${(event: CustomEvent<ServiceMode>) => this.#changeMode(event.detail)}
          @line=${(event: CustomEvent<CartLine>) => (this.sheet = { kind: "line", line: event.detail })}
          @ordered=${(event: CustomEvent<OrderLine>) => (this.sheet = { kind: "ordered", line: event.detail })}
          @explain=${() => (this.sheet = { kind: "explain" })}
          @pay=${() => this.#pay()}
          @discount=${() => (this.sheet = { kind: "discount", line: null })}
          @take-back=${({ detail }: CustomEvent<{ id: string; name: string }>) => (this.sheet = { kind: "take-back", ...detail })}
          @withdraw=${(event: CustomEvent<string>) => this.#desk.put(withdraw(this.#desk.cart, event.detail))}
          @send=${this.#send}
          @leave=${() => this.#run(() => this.#desk.leave().then(() => this.#show("floor")))}
          @clear=${() => (this.sheet = { kind: "clear" })}
          @more=${() => this.#ask({ kind: "more" })}
          @hold=${() => this.#ask({ kind: "hold" })}
          @seat=${() => this.#ask({ kind: "seat" })}
          @course=${() => this.#ask({ kind: "course" })}
        ></till-cart>
      </main>
      <button class="toggle main" @click=${() => (this.side = this.side === "menu" ? "cart" : "menu")}>
        ${this.side === "cart" ? say("menu") : html`${say("cart")} · ${count(desk.cart)} · ${this.#money(this.#payable(desk.due))}`}
      </button>
    `;
  }

  /** Without a network, how old it is what other tills did. */
  #seen() {
    const { seenAt } = this.#book;
    const zone = this.device.card?.outlet.timeZone;
    return this.line.online || !seenAt || !zone ? nothing : html`<p class="seen" role="status">${say("asSeenAt", timeOfDay(seenAt, zone))}</p>`;
  }

  #floorScreen() {
    return html`<till-floor .outlet=${this.#book.outlet} .tickets=${this.#book.tickets} .currency=${this.#currency} @table=${this.#table}></till-floor>`;
  }

  #ordersScreen(orders: readonly OpenOrder[]) {
    return html`<till-orders
      .orders=${orders}
      .tickets=${this.#book.tickets}
      .waiting=${this.#book.waiting}
      .zone=${this.device.card?.outlet.timeZone ?? "UTC"}
      @order=${({ detail }: CustomEvent<OpenOrder>) => this.#run(() => this.#desk.recall(detail).then(() => this.#show("menu", "cart")))}
    ></till-orders>`;
  }

  #sheet() {
    const { sheet } = this;
    const close = () => (this.sheet = null);
    const { card } = this.device;
    if (!sheet || !card) return nothing;
    switch (sheet.kind) {
      case "choices":
        return html`<till-choices .item=${sheet.item} .menu=${this.menu} .search=${this.#search} .instead=${sheet.instead ? togetherWith(this.#desk.cart, sheet.instead.id) : null} @add=${({ detail }: CustomEvent<CartLine[]>) => this.#added(detail, sheet.instead)} @close=${close}></till-choices>`;
      case "line":
        return html`<till-line
          .line=${sheet.line}
          .seats=${this.#desk.cart.place?.covers ?? 0}
          .discountable=${!this.#desk.cart.place && !this.#desk.order}
          .choosable=${this.#choosable(sheet.line) !== null}
          @rechoose=${() => this.#rechoose(sheet.line)}
          @discount=${() => (this.sheet = { kind: "discount", line: sheet.line })}
          @change=${(event: CustomEvent<LineChange>) => this.#changed(sheet.line, event.detail)}
          @close=${close}
        ></till-line>`;
      case "pay":
        return html`<till-pay
          .due=${sheet.part && this.#desk.order ? dueOfPart(this.#desk.order, sheet.part) : this.#desk.due}
          .coin=${this.#coin}
          .begun=${sheet.begun ?? null}
          .heading=${sheet.part ? `${say("cash")} · ${say("part", sheet.part.number)}` : say("cash")}
          .currency=${card.outlet.currency}
          .busy=${this.busy}
          .others=${this.#payments.shelf.others.length > 0}
          @others=${() => (this.sheet = { kind: "methods", part: sheet.part })}
          @paid=${(event: CustomEvent<Given>) => this.#run(() => this.#paid(event.detail, sheet.part))}
          @close=${close}
        ></till-pay>`;
      case "methods":
        return html`<till-methods
          .methods=${this.#payments.shelf.others}
          .due=${this.#dueOf(sheet.part)}
          .coin=${this.#coin}
          .currency=${this.#currency}
          .online=${this.line.online}
          .busy=${this.busy}
          @cash=${({ detail }: CustomEvent<Wanted>) => this.#askCash(sheet.part, detail)}
          @method=${({ detail }: CustomEvent<ChosenWay>) => this.#chosenMethod(detail, sheet.part)}
          .reader=${this.#payments.readers.mine?.label ?? ""}
          @readers=${({ detail }: CustomEvent<ChosenWay>) => (this.sheet = { kind: "readers", way: detail, part: sheet.part })}
          @phone=${() => this.#phone(sheet.part)}
          @close=${close}
        ></till-methods>`;
      case "readers":
        return html`<till-readers .shelf=${this.#payments.readers} @reader=${() => this.#chosenMethod(sheet.way, sheet.part)} @close=${() => this.#choose(sheet.part)}></till-readers>`;
      case "credit":
        return html`<till-credit
          .device=${this.device}
          .method=${sheet.method.method}
          .due=${asked(this.#dueOf(sheet.part), sheet.wanted).amount}
          .currency=${this.#currency}
          @credit=${({ detail }: CustomEvent<Credit>) => this.#credited(sheet.method, sheet.part, sheet.wanted, detail)}
          @close=${close}
        ></till-credit>`;
      case "wait":
        return html`<till-wait .run=${sheet.run} .stage=${sheet.run.stage} @others=${() => this.#choose(sheet.part)} @close=${close}></till-wait>`;
      case "phone": {
        const { run, part } = sheet;
        const leave = (then: () => unknown) => {
          run.stop();
          this.sheet = null;
          then();
        };
        return html`<till-phone .stage=${run.stage} @others=${() => leave(() => this.#choose(part))} @close=${() => leave(close)}></till-phone>`;
      }
      case "paid":
        return html`<till-paid
          .url=${sheet.url ?? ""}
          .sale=${sheet.sale}
          .card=${card}
          .fresh=${sheet.fresh}
          .device=${this.device}
          .printers=${this.#printers}
          .ready=${this.line.online && this.waiting === 0}
          @refund=${() => this.#refundSale(sheet.sale)}
          @close=${() => this.#receiptSeen(sheet.fresh)}></till-paid>`;
      case "explain":
        return this.#desk.bill ? html`<till-explain .bill=${this.#desk.bill} @close=${close}></till-explain>` : nothing;
      case "sales":
        return html`<till-sales
          .sales=${sheet.sales}
          .watermark=${sheet.watermark}
          .trouble=${sheet.trouble ?? ""}
          @find=${(event: CustomEvent<string>) => this.#find(event.detail)}
          .card=${card}
          @receipt=${(event: CustomEvent<Sold>) => (this.sheet = { kind: "paid", sale: event.detail, fresh: false })}
          @close=${close}
        ></till-sales>`;
      case "discount":
        return html`<till-discount
          .device=${this.device}
          .line=${sheet.line}
          .takesOff=${this.#takesOff}
          @give=${({ detail }: CustomEvent<CartDiscount>) => this.#discounted(detail)}
          @close=${close}
        ></till-discount>`;
      case "ordered":
        return this.#desk.order
          ? html`<till-ordered
              .device=${this.device}
              .order=${this.#desk.order}
              .line=${sheet.line}
              @take-off=${({ detail }: CustomEvent<readonly TakingOff[]>) => this.#done(() => this.#desk.takeOff(detail))}
              @discount=${() => (this.sheet = { kind: "discount", line: sheet.line })}
              @close=${close}
            ></till-ordered>`
          : nothing;
      case "take-back":
        return this.#desk.order
          ? html`<kit-sheet .heading=${say("takeBack", sheet.name)} @close=${close}>
              <p>${say("takeBackMore", this.#money(moreWithout(this.#desk.order, sheet.id)))}</p>
              <div class="row" slot="foot">
                <button @click=${close}>${say("keep")}</button>
                <button class="main" @click=${() => this.#done(() => this.#desk.takeBack(sheet.id))}>${say("takeBackDo")}</button>
              </div>
            </kit-sheet>`
          : nothing;
      case "approve":
        return html`<till-approval
          .device=${this.device}
          .deed=${deedOf(sheet.discount)}
          .amount=${sheet.off}
          @approved=${(event: CustomEvent<Approval>) => this.#approved({ ...sheet.discount, approval: event.detail })}
          @close=${close}
        ></till-approval>`;
      case "refund":
        return html`<till-refund .device=${this.device} .journal=${this.journal} .of=${sheet.of} @refunded=${() => this.#refunded(sheet.of)} @ask=${(event: CustomEvent<RefundWish>) => this.#askRefund(event.detail)} @close=${close}></till-refund>`;
      case "refunding":
        return html`<till-refunding
          .run=${sheet.run}
          .stage=${sheet.run.stage}
          .device=${this.device}
          @close=${() => {
            this.#refunds.leave(sheet.run);
            close();
          }}
        ></till-refunding>`;
      case "drawer":
        return html`<till-drawer
          .device=${this.device}
          .journal=${this.journal}
          .book=${this.#drawer}
          .online=${this.line.online}
          .waiting=${this.waiting}
          .why=${sheet.why ?? ""}
          @moved=${({ detail }: CustomEvent<string>) => void this.#printers.open({ movementId: detail })}
          @close=${close}
        ></till-drawer>`;
      case "notices":
        return html`<till-notices .notices=${this.notices} @read=${this.#readNotices} @close=${close}></till-notices>`;
      case "clear":
        return html`<kit-sheet .heading=${say("clearSure")} @close=${close}>
          <div class="row">
            <button @click=${close}>${say("keep")}</button>
            <button class="main" @click=${this.#clear}>${say("clear")}</button>
          </div>
        </kit-sheet>`;
      case "service":
        return serviceSheet(sheet.asked, this.#below);
    }
  }

  get #below(): Below {
    return {
      desk: this.#desk,
      book: this.#book,
      currency: this.#currency,
      online: this.line.online,
      show: (asked) => (this.sheet = asked && { kind: "service", asked }),
      run: (work) => void this.#run(work),
      pay: (part) => void this.#choose(part),
      discount: () => (this.sheet = { kind: "discount", line: null }),
      menu: () => this.#show("menu"),
      floor: () => this.#show("floor"),
      changed: () => this.requestUpdate(),
    };
  }

  async #begin(): Promise<void> {
    await this.#payments.open();
    await this.#refunds.open();
    await this.#book.open();
    await this.#desk.begin();
    this.#payments.resume();
    this.#offer(await this.#shelf.kept(this.#desk.cart.mode));
    await this.#count();
    await this.#refresh();
    for (const mode of this.#desk.modes) if (mode !== this.#desk.cart.mode) await this.#refreshMode(mode);
  }

  /** Asks for what may have changed: the till's own card, and the menu. */
  async #refresh(): Promise<void> {
    try {
      await this.device.refresh();
      this.requestUpdate();
    } catch (failure) {
      if (this.device.revoked) this.#fire("revoked");
      else this.failure = failure instanceof Error ? failure.message : String(failure);
      return;
    }
    const ways = this.#payments.shelf.refresh().catch(() => undefined); // a till of an older server takes cash
    const printers = this.#printers.refresh().catch(() => undefined);
    this.#offer(await this.#refreshMode(this.#desk.cart.mode));
    await Promise.all([ways, printers]);
  }

  async #refreshMode(mode: ServiceMode): Promise<Menu | null> {
    try {
      return await this.#shelf.refresh(mode);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) this.#fire("signed-out");
      return this.#shelf.kept(mode);
    }
  }

  #offer(menu: Menu | null): void {
    if (!menu || menu === this.menu) return;
    this.menu = menu;
    this.#search = new Search(menu);
    this.#desk.offer(menu);
  }

  #touch = (): void => {
    this.#touched = Date.now();
  };

  /** Whoever was here has left; the order stays for the next one. */
  #idle(): boolean {
    return Date.now() - this.#touched > IDLE_MILLIS;
  }

  async #count(): Promise<void> {
    this.waiting = await this.journal.waiting();
    this.notices = await this.#notices.all();
  }

  #show(screen: Screen, side: "menu" | "cart" = "menu"): void {
    this.screen = screen;
    this.side = side;
    if (screen === "menu") this.#useMode(this.#desk.cart.mode);
    else this.#book.refresh();
  }

  #ask(asked: ServiceSheet): void {
    this.sheet = { kind: "service", asked };
  }

  #counter = (): void => {
    this.#desk.counter();
    this.#show("menu");
  };

  #table = ({ detail: table }: CustomEvent<Table>): void => {
    const party = this.#book.outlet.parties.find((one) => one.tableId === table.id);
    if (!party) {
      this.#ask({ kind: "guests", table });
      return;
    }
    this.#desk.sitDown(party);
    this.#show("menu", this.#desk.order ? "cart" : "menu");
  };

  #chosen = ({ detail: item }: CustomEvent<MenuItem>): void => {
    if (item.combo || item.modifierGroupIds?.length) this.sheet = { kind: "choices", item };
    else this.#desk.add([lineOf(item)], add);
  };

  #added(lines: readonly CartLine[], instead?: CartLine): void {
    this.sheet = null;
    if (instead) this.#desk.put(rechoose(this.#desk.cart, instead.id, lines));
    else this.#desk.add(lines, add);
  }

  /** What was chosen from, where there is a choice. */
  #choosable(line: CartLine): MenuItem | null {
    const item = this.menu ? this.#search.item(line.combo?.itemId ?? line.itemId) : null;
    return item && (item.combo || item.modifierGroupIds?.length) ? item : null;
  }

  #rechoose(line: CartLine): void {
    const item = this.#choosable(line);
    if (item) this.sheet = { kind: "choices", item, instead: line };
  }

  #changed(line: CartLine, { quantity, note, seat, course }: LineChange): void {
    this.sheet = null;
    this.#desk.put(setPlace(setNote(setQuantity(this.#desk.cart, line.id, quantity), line.id, note), line.id, seat, course));
  }

  #changeMode(mode: ServiceMode): void {
    this.#desk.put({ ...this.#desk.cart, mode });
    this.#useMode(mode);
  }

  #useMode(mode: ServiceMode): void {
    void this.#shelf.kept(mode).then(async (menu) => this.#offer(menu ?? (await this.#refreshMode(mode))));
  }

  #clear = (): void => {
    this.sheet = null;
    this.side = "menu";
    this.#desk.clear();
  };

  #send = (): void => {
    void this.#run(async () => {
      await this.#desk.send();
      if (this.#desk.cart.place) this.#show("floor");
    });
  };

  /** What costs nothing needs no cash. */
  #pay(): void {
    const { card, person } = this.device;
    const open = card && person && this.menu ? unapproved(this.#desk.cart, card, this.menu, person) : null;
    if (open) this.sheet = { kind: "approve", discount: open.discount, off: open.off };
    else if (this.#desk.order?.parts.length) this.#ask({ kind: "parts" });
    else if (this.#payable(this.#desk.due) === 0) void this.#run(() => this.#paid({ tendered: 0, tip: 0, part: null }, null));
    else void this.#choose(null);
  }

  /** Where no vendor is, it is cash as a rule, and nobody is asked. */
  async #choose(part: Part | null): Promise<void> {
    const { order } = this.#desk;
    const run = order && this.#payments.underWay(order, part?.id);
    if (!run && !this.#payments.shelf.known && this.line.online) await this.#payments.shelf.refresh().catch(() => undefined);
    if (run) this.sheet = { kind: "wait", run, part };
    else if (!this.#payments.shelf.hasVendors) await this.#askCash(part);
    else this.sheet = { kind: "methods", part };
  }

  #chosenMethod({ method, wanted }: ChosenWay, part: Part | null): void {
    const { mine } = this.#payments.readers;
    if (isCredit(method)) this.sheet = { kind: "credit", method, part, wanted };
    else if (method.method !== "CARD_READER") void this.#askOther(method, part, wanted);
    else if (mine) void this.#askOther(method, part, wanted, { reader: mine });
    else this.sheet = { kind: "readers", way: { method, wanted }, part };
  }

  /** A card with less on it pays what it has; the tip is given with the rest. */
  #credited(method: Method, part: Part | null, wanted: Wanted, { details, amount }: Credit): void {
    void this.#askOther(method, part, amount === undefined ? wanted : { portion: amount, tip: 0 }, { details });
  }

  #askOther(method: Method, part: Part | null, wanted: Wanted, wish: Wish = {}): Promise<void> {
    return this.#run(async () => {
      const order = await this.#desk.place();
      if (!order) return;
      const { amount, partly } = asked(part ? dueOfPart(order, part) : dueOf(order), wanted);
      const run = await this.#payments.ask(method, order, part, amount, { ...wish, partly, tip: wanted.tip });
      this.sheet = { kind: "wait", run, part };
    });
  }

  #phone(part: Part | null): Promise<void> {
    return this.#run(async () => {
      const order = await this.#desk.place();
      if (!order) return;
      const run = this.#payments.phone(order, part, ({ stage }) => {
        this.requestUpdate();
        if (stage.kind === "paid") void this.#cameByPhone(stage.payment, stage.receipt);
      });
      this.sheet = { kind: "phone", run, part };
    });
  }

  /** A payment came further. What the bank declined is asked for by card at once. */
  #ran(run: PaymentRun): void {
    const { stage, asking } = run;
    const { sheet } = this;
    const shown = sheet?.kind === "wait" && sheet.run === run;
    if (stage.kind === "paid") void this.#vendorPaid(stage.payment, stage.receipt, shown);
    const card = this.#payments.shelf.others.find((one) => one.method === "CARD");
    if (shown && stage.kind === "declined" && stage.payment.state === "FAILED" && asking.method === "OPEN_BANKING" && card) {
      const { amount, tip = 0, partly } = asking;
      void this.#askOther(card, sheet.part, { portion: partly ? amount - tip : null, tip }, { insteadOf: asking.method });
    }
    this.requestUpdate();
  }

  async #cameByPhone(payment: VendorPayment, receipt: VendorReceipt | null): Promise<void> {
    await this.#payments.came(payment);
    await this.#vendorPaid(payment, receipt, true);
  }

  async #vendorPaid(payment: VendorPayment, receipt: VendorReceipt | null, shown: boolean): Promise<void> {
    const known = this.#payments.orderOf(payment);
    const now = this.#book.order(payment.orderId);
    const order = known ?? (now && tipped(now, -payment.tip, payment.partId));
    const part = order?.parts.find((one) => one.id === payment.partId) ?? null;
    const before = order && { ...order, payments: order.payments.filter((one) => one.id !== payment.id) };
    const sale = before && (await this.#desk.settled(before, part, payment, receipt?.receiptNumber));
    await this.#book.written();
    if (shown && sale) {
      this.side = "menu";
      this.sheet = { kind: "paid", sale, fresh: true, ...(receipt ? { url: receipt.url } : {}) };
    } else {
      if (shown) this.sheet = null;
      this.news = say("paidNews", order?.number ?? "", sayMethod(payment.method));
    }
    this.#book.refresh();
  }

  #dueOf(part: Part | null): number {
    const { order } = this.#desk;
    return part && order ? dueOfPart(order, part) : this.#desk.due;
  }

  async #askCash(part: Part | null, wanted: Wanted = ALL): Promise<void> {
    const why = await this.#drawerShut();
    const { amount, partly } = asked(this.#dueOf(part), wanted);
    this.sheet = why ? { kind: "drawer", why } : { kind: "pay", part, begun: { tip: wanted.tip, part: partly ? amount : null } };
  }

  /** What a discount takes off, of the order that is there or of the one that is being typed. */
  #takesOff = (discount: CartDiscount): number => {
    const { order, cart } = this.#desk;
    const { card } = this.device;
    if (order) {
      const off = offOrder(order, discount);
      return off > dueOf(order) ? 0 : off; // what is paid stays paid
    }
    return card && this.menu ? (takenOff(give(cart, discount), card, this.menu).at(-1)?.off ?? 0) : 0;
  };

  #discounted(discount: CartDiscount): void {
    if (this.#desk.order) this.#done(() => this.#desk.discount(discount));
    else this.#given(give(this.#desk.cart, discount));
  }

  #done(work: () => Promise<unknown>): void {
    this.sheet = null;
    void this.#run(work);
  }

  #given(cart: Cart): void {
    this.sheet = null;
    this.#desk.put(cart);
  }

  #approved(discount: CartDiscount): void {
    this.#given(approve(this.#desk.cart, discount));
    this.#pay();
  }

  /** One that was paid in cash at once is known here; of others the server knows what is left. */
  async #refundSale(sale: Sold): Promise<void> {
    if (!sale.byVendor && !sale.part && !sale.before && !sale.left) return this.#refund(new RefundableSale(sale));
    const { number } = sale.placed;
    await this.#run(async () => {
      const found = await findPaid(this.device, number, sale.part && sale.paid?.partId).catch((failure: unknown) => {
        throw failure instanceof Unreachable ? new Error(say(sale.byVendor ? "refundNetwork" : "refundOnline")) : failure;
      });
      if (!found) throw new Error(say("receiptUnknown", number));
      await this.#refund(found);
    });
  }

  async #refund(of: Refundable): Promise<void> {
    const run = this.#refunds.underWay(of.orderId);
    const why = of instanceof OnlineRefund ? null : await this.#drawerShut();
    if (run) this.sheet = { kind: "refunding", run };
    else this.sheet = why ? { kind: "drawer", why } : { kind: "refund", of };
  }

  #askRefund({ of: { orderId, title, currency }, due: { amount }, body }: RefundWish): void {
    this.sheet = { kind: "refunding", run: this.#refunds.ask({ orderId, title, currency, amount, body }) };
  }

  /** By the number of its receipt: one of this till, or, with a network, any that was paid. */
  async #find(number: string): Promise<void> {
    const told = (trouble: string) => (this.sheet = this.sheet?.kind === "sales" ? { ...this.sheet, trouble } : this.sheet);
    const sale = (await this.#sales(SALES_SEARCHED)).find((one) => one.paid?.receipt === number || one.placed.number === number);
    if (sale) {
      this.sheet = { kind: "paid", sale, fresh: false };
      return;
    }
    try {
      const found = await findPaid(this.device, number);
      if (found) await this.#refund(found);
      else told(say("receiptUnknown", number));
    } catch (failure) {
      told(failure instanceof Unreachable ? say("refundOnline") : failure instanceof Error ? failure.message : String(failure));
    }
  }

  /** Shows the receipt with what was given back. */
  async #refunded({ orderId }: Refundable): Promise<void> {
    const sale = (await this.#sales(SALES_SHOWN * 4)).find((one) => one.placed.orderId === orderId);
    this.sheet = sale ? { kind: "paid", sale, fresh: false } : null;
  }

  /** Why no cash may go into the drawer now. */
  async #drawerShut(): Promise<string | null> {
    const shift = await this.#drawer.read();
    if (isOpen(shift)) return shift.counted === null ? null : say("drawerCounted");
    const { house } = this.device.card ?? {};
    return house?.cashInShiftOnly && !house.shift ? say("drawerNeeded") : null;
  }

  /** Sold is what stands in the journal; from the receipt on the bar tells that it waits for the server. */
  async #paid(given: Given, part: Part | null): Promise<void> {
    const sale = await this.#desk.pay(given, part);
    await this.#count();
    this.side = "menu";
    this.sheet = sale && { kind: "paid", sale, fresh: true };
    if (sale?.paid) void this.#printers.open({ orderId: sale.placed.orderId, paymentId: sale.paid.paymentId });
  }

  /** The next part of a split bill, or the next guest. */
  #receiptSeen(fresh: boolean): void {
    this.sheet = null;
    if (!fresh) return;
    const { order, cart } = this.#desk;
    if (order && dueOf(order) > 0 && order.parts.length > 0) this.#ask({ kind: "parts" });
    else if (order && dueOf(order) > 0 && order.payments.length > 0) void this.#choose(null);
    else if (!cart.place && (order ? dueOf(order) <= 0 : cart.orderId !== undefined)) this.#desk.counter();
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
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

  #showSales = async (): Promise<void> => {
    const [sales, head] = await Promise.all([this.#sales(SALES_SHOWN * 4), this.journal.head()]);
    this.sheet = { kind: "sales", sales: sales.slice(0, SALES_SHOWN), watermark: head.watermark };
  };

  /** Those among the last events. */
  async #sales(events: number): Promise<Sold[]> {
    const [latest, kept] = await Promise.all([this.journal.latest(events), this.#desk.sales()]);
    return salesOf(latest, kept);
  }

  #readNotices = async (): Promise<void> => {
    this.sheet = null;
    await this.#notices.clear();
    await this.#count();
  };

  #leave = (): void => {
    void this.device.signOut();
    this.#fire("signed-out");
  };

  #openOrders(): OpenOrder[] {
    return this.#book.outlet.orders.filter((order) => dueOf(order) > 0);
  }

  #payable(due: number): number {
    return toCoins(Math.max(0, due), this.#coin);
  }

  get #coin(): number | null {
    return (this.#desk.order?.rules ?? this.device.card?.outlet.rules)?.cashRoundingTo ?? null;
  }

  get #currency(): string {
    return this.device.card?.outlet.currency ?? "USD";
  }

  #money(amount: number): string {
    return formatMoney(amount, this.#currency, language());
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

/** What the house gave itself, and no vendor moves. */
function isCredit(method: Method): method is Method & { readonly method: "GIFT_CARD" | "HOUSE_ACCOUNT" } {
  return method.method === "GIFT_CARD" || method.method === "HOUSE_ACCOUNT";
}
