import type { Device, ServiceMode } from "../device";
import type { Act, Journal, Numbers } from "../journal";
import { read } from "../kit/http";
import { newId } from "../kit/ids";
import type { Menu } from "../menu/menu";
import type { VendorPayment } from "../paying/cashbox";
import type { Bill } from "../money";
import { type Given, adding, counting, doing, leaving, moving, opening, paying, placing, settle, splitting } from "../service/acts";
import { type OpenOrder, type Part, billOfOrder, dueOf, dueOfPart, goes, withCart } from "../service/open-order";
import { type Party, type Table, ordersAt } from "../service/outlet";
import type { OutletBook } from "../service/outlet-book";
import type { Plan } from "../service/splitting";
import { type TakingOff, discountAct, takingOffAct, withdrawalAct } from "./adjusting";
import { type Cart, type CartDiscount, type Place, billOf, discountsOf, placed, reprice } from "./cart";
import { type Sold, orderOf, saleOf, salesOf, soldOf } from "./sale";

const SALES_KEPT = 100;
const COUNTER = "counter";

/**
 * What is being sold at this till right now, and what is done with it: a cart for the counter, for a table, or for an
 * order that is there already. Carts that were left stay for when somebody comes back to them.
 */
export class Desk {
  cart: Cart;
  menu: Menu | null = null;
  /** New lines are for this seat, and this course. */
  seat: number | null = null;
  course: number | null = null;
  #left: Record<string, Cart> = {};

  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
    private readonly book: OutletBook,
    private readonly told: () => void,
  ) {
    this.cart = this.#empty();
  }

  async begin(): Promise<void> {
    this.#left = (await this.device.vault.get<Record<string, Cart>>("carts")) ?? {};
    const kept = await this.device.vault.get<Cart>("cart");
    if (kept && this.modes.includes(kept.mode) && !(await this.#wasWritten(kept))) this.cart = kept;
  }

  get modes(): readonly ServiceMode[] {
    return this.device.card?.outlet.serviceModes ?? [];
  }

  /** The order to which the lines go; none for a new one. */
  get order(): OpenOrder | null {
    return (this.cart.orderId && this.book.order(this.cart.orderId)) || null;
  }

  get party(): Party | null {
    return this.book.outlet.parties.find((one) => one.visitId === this.cart.place?.visitId) ?? null;
  }

  /** What it comes to, the lines of the cart included. */
  get bill(): Bill | null {
    const { card } = this.device;
    if (!card || !this.menu) return null;
    const { order } = this;
    return order ? billOfOrder(withCart(order, this.cart, this.menu)) : billOf(this.cart, card, this.menu);
  }

  /** What is still to be paid of it, before any rounding of cash. */
  get due(): number {
    const { bill, order } = this;
    if (!bill) return 0;
    return order ? dueOf(order, bill) : bill.total;
  }

  put(cart: Cart): void {
    this.cart = cart;
    void this.device.vault.put("cart", cart);
    this.told();
  }

  /** With the seat and the course that are chosen. */
  add(lines: Cart["lines"], join: (cart: Cart, lines: Cart["lines"]) => Cart): void {
    const seated = lines.map((line) => placed(line, this.seat, this.course));
    this.put(join(this.cart, this.cart.place ? seated : lines));
  }

  offer(menu: Menu): void {
    this.menu = menu;
    this.put(reprice(this.cart, menu, this.cart.mode));
  }

  /** Takes up a new sale at the counter. */
  counter(): void {
    this.#take(COUNTER, this.#empty());
  }

  /** Goes on with an order. */
  take(order: OpenOrder): void {
    const place = order.visitId === undefined ? {} : { place: { visitId: order.visitId, table: order.table ?? "", covers: order.covers ?? 1 } };
    this.#take(order.id, { mode: order.mode, lines: [], orderId: order.id, ...place });
  }

  /** Goes on at a table: with its newest bill that is not paid, or a new one. */
  sitDown(party: Party): void {
    const host = this.book.outlet.parties.find((one) => one.visitId === party.mergedInto) ?? party;
    const order = ordersAt(this.book.outlet, host).find((one) => !one.hold && (dueOf(one) > 0 || one.lines.length === 0));
    const place: Place = { visitId: host.visitId, table: host.table, covers: host.covers };
    const fresh: Cart = { mode: this.#tableMode(), lines: [], place };
    if (order) this.#take(order.id, { ...fresh, mode: order.mode, orderId: order.id }, host.visitId);
    else this.#take(host.visitId, fresh);
  }

  async seatAt(table: Table, covers: number): Promise<void> {
    const visitId = newId();
    await this.#do((card) => () => [opening(visitId, table.id, covers, card)]);
    this.#take(visitId, { mode: this.#tableMode(), lines: [], place: { visitId, table: table.name, covers } });
  }

  /** What was not written down goes to the kitchen. */
  async send(): Promise<void> {
    await this.#write("now", () => []);
  }

  /**
   * Takes cash for all of it, or for a part of a split bill; what was not sent is sent before.
   *
   * @returns the sale, for its receipt
   */
  async pay(given: Given, part: Part | null = null): Promise<Sold | null> {
    const { card, person } = this.device;
    if (!card || !person || !this.menu) return null;
    const whole = settle(this.due, card.outlet.rules.cashRoundingTo, given).settled;
    if (!this.order && !this.cart.place && whole) {
      const [sale] = salesOf(await this.journal.append(person.id, saleOf(this.cart, card, this.menu, given)));
      this.clear();
      return sale ?? null;
    }
    let after: OpenOrder | null = null;
    const events = await this.#write("now", (order, numbers) => {
      after = order;
      return [paying(order, part, given, card)(numbers)];
    });
    const event = events.at(-1);
    if (!event || !after) return null;
    const paid = JSON.parse(event.body) as Sold["paid"] & object;
    const order: OpenOrder = after;
    const due = (part ? dueOfPart(order, part) : dueOf(order)) + paid.tip + paid.cashRounding - paid.amount;
    const sale = soldOf(order, part, paid, event, due);
    await this.#keep(sale);
    return sale;
  }

  /** Writes down what is in the cart, so that the server can take money for it. */
  async place(): Promise<OpenOrder | null> {
    await this.#write("now", () => []);
    return this.order;
  }

  /**
   * A vendor took the money for an order, or for a part of its bill. The server books that: here stays what the receipt says.
   *
   * @param order as it was before
   */
  async settled(order: OpenOrder, part: Part | null, payment: VendorPayment, receipt?: string): Promise<Sold> {
    const { id, amount, cashRounding = 0, method, surcharge = 0 } = payment;
    const { card, person } = this.device;
    const { sequence } = await this.journal.head();
    const bare = { orderId: order.id, outletId: card?.outlet.id ?? "", paymentId: id, method, amount, cashRounding, tip: payment.tip, tendered: amount, change: 0 };
    const paid = receipt === undefined ? bare : { ...bare, receipt };
    const left = (part ? dueOfPart(order, part) : dueOf(order)) + payment.tip + cashRounding - amount;
    const event = { staffId: person?.id ?? null, at: new Date().toISOString(), sequence };
    const sale = { ...soldOf(order, part, paid, event, left), byVendor: { surcharge } };
    await this.#keep(sale);
    return sale;
  }

  /** Puts it aside under some words; the kitchen hears of it when it is taken up again. */
  async hold(label: string): Promise<void> {
    const { card } = this.device;
    if (!card) return;
    await this.#write("later", (order) => [doing("order.held", order.id, card, { label })]);
    this.counter();
  }

  async recall(order: OpenOrder): Promise<void> {
    if (order.hold) await this.#do((card) => () => [doing("order.recalled", order.id, card)]);
    this.take(order);
  }

  async fire(course: number): Promise<void> {
    const { card } = this.device;
    if (card) await this.#write("now", (order) => [doing("course.fired", order.id, card, { course })]);
  }

  async split(plan: Plan, many: number): Promise<void> {
    const { card } = this.device;
    if (card) await this.#write("now", (order) => [splitting(order, plan, many, card)]);
  }

  async join(): Promise<void> {
    const { order } = this;
    if (order) await this.#do((card) => () => [doing("order.joined", order.id, card)]);
  }

  /** Takes lines that were ordered off the bill. */
  async takeOff(what: readonly TakingOff[]): Promise<void> {
    const { order } = this;
    if (order) await this.#do((card) => () => what.map((one) => takingOffAct(one, order.id, card.outlet.id)));
  }

  /** Takes a discount back, of an order that is there or of a line of it. */
  async takeBack(discountId: string): Promise<void> {
    const { order } = this;
    if (order) await this.#do((card) => () => [withdrawalAct(discountId, order.id, card.outlet.id)]);
  }

  /** Makes an order that is there cheaper, or a line of it. */
  async discount(discount: CartDiscount): Promise<void> {
    const { order } = this;
    if (order) await this.#do((card) => () => [discountAct(discount, order.id, card.outlet.id)]);
  }

  /** The party sits with another one from now on; all bills are that one's. Asks the server, which alone knows all bills. */
  async joinParty(host: Party): Promise<void> {
    const { place } = this.cart;
    if (!place) return;
    await read(await this.device.fetch(`/visits/${place.visitId}/merge`, { method: "POST", body: { intoVisitId: host.visitId } }));
    await this.book.reread();
    this.sitDown(host);
  }

  async moveTo(table: Table): Promise<void> {
    const { place } = this.cart;
    if (!place) return;
    await this.#do((card) => () => [moving(place.visitId, table.id, card)]);
    this.put({ ...this.cart, place: { ...place, table: table.name } });
  }

  async count(covers: number): Promise<void> {
    const { place } = this.cart;
    if (!place) return;
    await this.#do((card) => () => [counting(place.visitId, covers, card)]);
    this.put({ ...this.cart, place: { ...place, covers } });
  }

  /** The guests leave. */
  async leave(): Promise<void> {
    const { place } = this.cart;
    if (place) await this.#do((card) => () => [leaving(place.visitId, card)]);
    this.clear();
    this.counter();
  }

  clear(): void {
    const { note: _note, discounts: _discounts, ...cart } = this.cart;
    this.put({ ...cart, lines: [] });
  }

  /** Sales whose receipts tell more than the journal of this till. */
  async sales(): Promise<Record<string, Sold>> {
    return (await this.device.vault.get<Record<string, Sold>>("sales")) ?? {};
  }

  /** Writes the cart down, if there is anything in it, and what comes then. */
  async #write(sending: "now" | "later", then: (order: OpenOrder, numbers: Numbers) => readonly Act[]) {
    const { cart, menu, order } = this;
    const { card } = this.device;
    if (!card || !menu) return [];
    const orderId = newId();
    const place = placing(orderId, cart, card, menu, sending);
    const events = await this.#do(() => (numbers) => {
      if (order && cart.lines.length === 0) {
        const waits = sending === "now" && order.lines.some((line) => !line.sent && goes(order, line.course));
        return [...(waits ? [doing("order.sent", order.id, card)] : []), ...then(order, numbers)];
      }
      if (order) {
        return [adding(order, cart, menu, sending), ...then(withCart(order, cart, menu), numbers)];
      }
      const acts = [place(numbers), ...discountsOf(cart).map((one) => discountAct(one, orderId, card.outlet.id))];
      return [...acts, ...then(orderOf(acts), numbers)];
    });
    const { note: _note, discounts: _discounts, ...rest } = cart;
    this.put({ ...rest, lines: [], orderId: order?.id ?? orderId });
    return events;
  }

  async #do(acts: (card: NonNullable<Device["card"]>) => (numbers: Numbers) => readonly Act[]) {
    const { card, person } = this.device;
    if (!card || !person) return [];
    const events = await this.journal.append(person.id, acts(card));
    await this.book.written();
    return events;
  }

  async #keep(sale: Sold): Promise<void> {
    const all = Object.entries({ ...(await this.sales()), [sale.paid?.paymentId ?? ""]: sale });
    const newest = all.sort(([, a], [, b]) => b.sequence - a.sequence).slice(0, SALES_KEPT);
    await this.device.vault.put("sales", Object.fromEntries(newest));
  }

  /** Leaves what is there for later, and takes up another. */
  #take(key: string, fresh: Cart, before = key): void {
    const { [key]: kept, [before]: earlier, ...others } = { ...this.#left, [keyOf(this.cart)]: this.cart };
    const cart = kept ?? earlier;
    this.#left = Object.fromEntries(Object.entries(others).filter(([, one]) => one.lines.length > 0));
    void this.device.vault.put("carts", this.#left);
    this.seat = null;
    this.course = null;
    this.put(cart && cart.lines.length > 0 ? { ...fresh, lines: cart.lines, ...(cart.note ? { note: cart.note } : {}) } : fresh);
  }

  /** The page may have died between the journal's writing and the cart's clearing. */
  async #wasWritten(cart: Cart): Promise<boolean> {
    const [line] = cart.lines;
    return line !== undefined && (await this.journal.latest(3)).some((event) => event.body.includes(line.id));
  }

  #empty(): Cart {
    return { mode: this.modes[0] ?? "TAKEAWAY", lines: [] };
  }

  #tableMode(): ServiceMode {
    return this.modes.includes("DINE_IN") ? "DINE_IN" : (this.modes[0] ?? "DINE_IN");
  }
}

function keyOf(cart: Cart): string {
  return cart.orderId ?? cart.place?.visitId ?? COUNTER;
}
