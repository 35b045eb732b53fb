import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Device, ServiceMode } from "../device";
import { type Journal, type Line, type Notice, Notices } from "../journal";
import { look } from "../kit/look";
import { Refused, Unreachable } from "../kit/http";
import type { Menu, MenuItem } from "../menu/menu";
import { MenuShelf } from "../menu/menu-shelf";
import { Search } from "../menu/search";
import { type Bill, formatMoney } from "../money";
import { language, say } from "../words/till";
import { approve, deedOf, unapproved, withdraw } from "./adjusting";
import "./approval-sheet";
import { type Cart, type CartDiscount, type CartLine, add, billOf, count, lineOf, reprice, setNote, setQuantity } from "./cart";
import "./cart-panel";
import "./choice-sheet";
import "./discount-sheet";
import "./explain-sheet";
import "./line-sheet";
import "./menu-grid";
import "./notices-sheet";
import "./paid-sheet";
import "./pay-sheet";
import { isOpen } from "./drawer";
import { DrawerBook } from "./drawer-book";
import "./drawer-sheet";
import { FoundOrder } from "./found-order";
import type { Approval } from "./house";
import "./refund-sheet";
import { type Refundable, RefundableSale } from "./refunding";
import { type Sold, saleOf, salesOf } from "./sale";
import "./sales-sheet";
import "./top-bar";

const REFRESH_MILLIS = 30_000;
const SALES_SHOWN = 100;
const SALES_SEARCHED = 5_000;
const IDLE_MILLIS = 10 * 60_000;

type Sheet =
  | { kind: "choices"; item: MenuItem }
  | { kind: "line"; line: CartLine }
  | { kind: "paid"; sale: Sold; fresh: boolean }
  | { kind: "sales"; sales: readonly Sold[]; watermark: number; trouble?: string }
  | { kind: "drawer"; why?: string }
  | { kind: "discount"; line: CartLine | null }
  | { kind: "approve"; discount: CartDiscount; off: number }
  | { kind: "refund"; of: Refundable }
  | { kind: "pay" | "explain" | "notices" | "clear" };

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
      .alarm {
        padding: 10px 20px;
        color: #fff;
        background: var(--bad);
      }
      .floor {
        flex: 1;
        min-height: 0;
        display: grid;
        grid-template-columns: 1fr minmax(320px, 36%);
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
  @state() private cart!: Cart;
  @state() private sheet: Sheet | null = null;
  @state() private waiting = 0;
  @state() private notices: readonly Notice[] = [];
  @state() private busy = false;
  @state() private failure = "";
  @state() private side: "menu" | "cart" = "menu";
  #shelf!: MenuShelf;
  #search!: Search;
  #notices!: Notices;
  #drawer!: DrawerBook;
  #unwatch: () => void = () => undefined;
  #timer = 0;
  #touched = Date.now();

  override connectedCallback(): void {
    super.connectedCallback();
    this.cart = { mode: this.#modes()[0] ?? "TAKEAWAY", lines: [] };
    this.#shelf = MenuShelf.of(this.device);
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
    this.#unwatch();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("line")) void this.#count();
  }

  override render() {
    const bill = this.#bill();
    const things = count(this.cart);
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
      ></till-bar>
      ${this.line.stopped ? html`<p class="alarm" role="alert">${say("stopped", this.line.stopped.detail || this.line.stopped.code)}</p>` : nothing}
      ${this.device.card?.outlet.open === false ? html`<p class="alarm" role="alert">${say("closedOutlet")}</p>` : nothing}
      ${this.failure ? html`<p class="alarm" role="alert">${say("failed", this.failure)}</p>` : nothing}
      <main class="floor ${this.side}">
        <till-menu .menu=${this.menu} @chosen=${this.#chosen}></till-menu>
        <till-cart
          .card=${this.device.card}
          .cart=${this.cart}
          .bill=${bill}
          @mode=${(event: CustomEvent<ServiceMode>) => this.#changeMode(event.detail)}
          @line=${(event: CustomEvent<CartLine>) => (this.sheet = { kind: "line", line: event.detail })}
          @explain=${() => (this.sheet = { kind: "explain" })}
          @pay=${this.#pay}
          @discount=${() => (this.sheet = { kind: "discount", line: null })}
          @withdraw=${(event: CustomEvent<string>) => this.#put(withdraw(this.cart, event.detail))}
          @clear=${() => (this.sheet = { kind: "clear" })}
        ></till-cart>
      </main>
      <button class="toggle main" @click=${() => (this.side = this.side === "menu" ? "cart" : "menu")}>
        ${this.side === "cart" ? say("menu") : html`${say("cart")} · ${things} · ${this.#money(bill?.due ?? 0)}`}
      </button>
      ${this.#sheet(bill)}
    `;
  }

  #sheet(bill: Bill | null) {
    const { sheet } = this;
    const close = () => (this.sheet = null);
    const { card } = this.device;
    if (!sheet || !card) return nothing;
    switch (sheet.kind) {
      case "choices":
        return html`<till-choices .item=${sheet.item} .menu=${this.menu} .search=${this.#search} @add=${this.#added} @close=${close}></till-choices>`;
      case "line":
        return html`<till-line .line=${sheet.line} @change=${(event: CustomEvent) => this.#changed(sheet.line, event.detail)} @discount=${() => (this.sheet = { kind: "discount", line: sheet.line })} @close=${close}></till-line>`;
      case "pay":
        return html`<till-pay .due=${bill?.due ?? 0} .currency=${card.outlet.currency} .busy=${this.busy} @paid=${this.#paid} @close=${close}></till-pay>`;
      case "paid":
        return html`<till-paid .sale=${sheet.sale} .card=${card} .fresh=${sheet.fresh} .device=${this.device} .ready=${this.line.online && this.waiting === 0} @refund=${() => this.#refund(new RefundableSale(sheet.sale))} @close=${close}></till-paid>`;
      case "explain":
        return bill ? html`<till-explain .bill=${bill} @close=${close}></till-explain>` : nothing;
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
          .menu=${this.menu}
          .cart=${this.cart}
          .line=${sheet.line}
          @give=${(event: CustomEvent<Cart>) => this.#given(event.detail)}
          @close=${close}
        ></till-discount>`;
      case "approve":
        return html`<till-approval
          .device=${this.device}
          .deed=${deedOf(sheet.discount)}
          .amount=${sheet.off}
          @approved=${(event: CustomEvent<Approval>) => this.#approved({ ...sheet.discount, approval: event.detail })}
          @close=${close}
        ></till-approval>`;
      case "refund":
        return html`<till-refund .device=${this.device} .journal=${this.journal} .of=${sheet.of} @refunded=${() => this.#refunded(sheet.of)} @close=${close}></till-refund>`;
      case "drawer":
        return html`<till-drawer
          .device=${this.device}
          .journal=${this.journal}
          .book=${this.#drawer}
          .online=${this.line.online}
          .waiting=${this.waiting}
          .why=${sheet.why ?? ""}
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
    }
  }

  async #begin(): Promise<void> {
    const kept = await this.device.vault.get<Cart>("cart");
    if (kept && this.#modes().includes(kept.mode) && !(await this.#wasSold(kept))) this.cart = kept;
    this.#offer(await this.#shelf.kept(this.cart.mode));
    await this.#count();
    await this.#refresh();
    for (const mode of this.#modes()) if (mode !== this.cart.mode) await this.#refreshMode(mode);
  }

  /** The page may have died between the journal's writing and the cart's clearing. */
  async #wasSold(cart: Cart): Promise<boolean> {
    const [line] = cart.lines;
    return line !== undefined && salesOf(await this.journal.latest(2)).some((sale) => sale.placed.lines.some((sold) => sold.id === line.id));
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
    this.#offer(await this.#refreshMode(this.cart.mode));
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
    this.#put(reprice(this.cart, menu, this.cart.mode));
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

  #put(cart: Cart): void {
    this.cart = cart;
    void this.device.vault.put("cart", cart);
  }

  #chosen = ({ detail: item }: CustomEvent<MenuItem>): void => {
    if (item.combo || item.modifierGroupIds?.length) this.sheet = { kind: "choices", item };
    else this.#put(add(this.cart, [lineOf(item)]));
  };

  #added = ({ detail: lines }: CustomEvent<CartLine[]>): void => {
    this.sheet = null;
    this.#put(add(this.cart, lines));
  };

  #changed(line: CartLine, { quantity, note }: { quantity: number; note: string }): void {
    this.sheet = null;
    this.#put(setNote(setQuantity(this.cart, line.id, quantity), line.id, note));
  }

  #changeMode(mode: ServiceMode): void {
    this.#put({ ...this.cart, mode });
    void this.#shelf.kept(mode).then(async (menu) => this.#offer(menu ?? (await this.#refreshMode(mode))));
  }

  #clear = (): void => {
    this.sheet = null;
    this.side = "menu";
    this.#put({ ...this.cart, lines: [] });
  };

  /** What costs nothing needs no cash. */
  #pay = async (): Promise<void> => {
    const { card, person } = this.device;
    const open = card && person && this.menu ? unapproved(this.cart, card, this.menu, person) : null;
    if (open) {
      this.sheet = { kind: "approve", discount: open.discount, off: open.off };
      return;
    }
    if (this.#bill()?.due === 0) return this.#record(0);
    const why = await this.#drawerShut();
    this.sheet = why ? { kind: "drawer", why } : { kind: "pay" };
  };

  #given(cart: Cart): void {
    this.sheet = null;
    this.#put(cart);
  }

  #approved(discount: CartDiscount): void {
    this.#given(approve(this.cart, discount));
    void this.#pay();
  }

  async #refund(of: Refundable): Promise<void> {
    const why = await this.#drawerShut();
    this.sheet = why ? { kind: "drawer", why } : { kind: "refund", of };
  }

  /** By the number of its receipt: one of this till, or, with a network, any that was paid in cash. */
  async #find(number: string): Promise<void> {
    const told = (trouble: string) => (this.sheet = this.sheet?.kind === "sales" ? { ...this.sheet, trouble } : this.sheet);
    const sale = salesOf(await this.journal.latest(SALES_SEARCHED)).find((one) => one.paid?.receipt === number || one.placed.number === number);
    if (sale) {
      this.sheet = { kind: "paid", sale, fresh: false };
      return;
    }
    try {
      const found = await FoundOrder.find(this.device, number);
      if (found) await this.#refund(found);
      else told(say("receiptUnknown", number));
    } catch (failure) {
      told(failure instanceof Unreachable ? say("refundOnline") : failure instanceof Error ? failure.message : String(failure));
    }
  }

  /** Shows the receipt with what was given back. */
  async #refunded({ orderId }: Refundable): Promise<void> {
    const sale = salesOf(await this.journal.latest(SALES_SHOWN * 4)).find((one) => one.placed.orderId === orderId);
    this.sheet = sale ? { kind: "paid", sale, fresh: false } : null;
  }

  /** Why no cash may go into the drawer now. */
  async #drawerShut(): Promise<string | null> {
    const shift = await this.#drawer.read();
    if (isOpen(shift)) return shift.counted === null ? null : say("drawerCounted");
    const { house } = this.device.card ?? {};
    return house?.cashInShiftOnly && !house.shift ? say("drawerNeeded") : null;
  }

  #paid = ({ detail }: CustomEvent<number>): void => void this.#record(detail);

  /** Sold is what stands in the journal. */
  async #record(tendered: number): Promise<void> {
    const { card, person } = this.device;
    if (this.busy || !card || !person || !this.menu) return;
    this.busy = true;
    this.failure = "";
    try {
      const events = await this.journal.append(person.id, saleOf(this.cart, card, this.menu, tendered));
      this.#clear();
      const [sale] = salesOf(events);
      if (sale) this.sheet = { kind: "paid", sale, fresh: true };
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  }

  #showSales = async (): Promise<void> => {
    const [events, head] = await Promise.all([this.journal.latest(SALES_SHOWN * 4), this.journal.head()]);
    this.sheet = { kind: "sales", sales: salesOf(events).slice(0, SALES_SHOWN), watermark: head.watermark };
  };

  #readNotices = async (): Promise<void> => {
    this.sheet = null;
    await this.#notices.clear();
    await this.#count();
  };

  #leave = (): void => {
    void this.device.signOut();
    this.#fire("signed-out");
  };

  #bill(): Bill | null {
    const { card } = this.device;
    return card && this.menu ? billOf(this.cart, card, this.menu) : null;
  }

  #modes(): readonly ServiceMode[] {
    return this.device.card?.outlet.serviceModes ?? [];
  }

  #money(amount: number): string {
    return formatMoney(amount, this.device.card?.outlet.currency ?? "USD", language());
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
