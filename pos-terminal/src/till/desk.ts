import type { Device, ServiceMode } from "../device";
import type { Act, Journal, Numbers } from "../journal";
import { newId } from "../kit/ids";
import type { Menu } from "../menu/menu";
import type { VendorPayment } from "../paying/cashbox";
import type { Bill } from "../money";
import { type Given, adding, doing, paying, seating, placing, settle, splitting } from "../service/acts";
import { type OpenOrder, type Part, billOfOrder, dueOf, dueOfPart, goes, withCart } from "../service/open-order";
import { type Party, ordersAt } from "../service/outlet";
import type { OutletBook } from "../service/outlet-book";
import type { Plan } from "../service/splitting";
import { type TakingOff, discountAct, takingOffAct, withdrawalAct } from "./adjusting";
import { type Cart, type CartDiscount, type CartLine, type Place, billOf, discountsOf, placed, reprice } from "./cart";
import { Guests } from "./guests";
import { KeptSales } from "./kept-sales";
import { LeftCarts } from "./left-carts";
import { Pen } from "./pen";
import { type Sold, orderOf, saleOf, salesOf, soldOf } from "./sale";

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
  readonly sales: KeptSales;
  readonly guests: Guests;
  readonly #left: LeftCarts;
  readonly #pen: Pen;

  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
    private readonly book: OutletBook,
    private readonly told: () => void,
  ) {
    this.sales = new KeptSales(device);
    this.#left = new LeftCarts(device);
    this.#pen = new Pen(device, journal, book);
    this.guests = new Guests(this, device, book, this.#pen);
    this.cart = this.#empty();
  }

  async begin(): Promise<void> {
    await this.#left.open();
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
    this.#take(this.#empty());
  }

  /** Goes on with an order. */
  take(order: OpenOrder): void {
    const place = order.visitId === undefined ? {} : { place: { visitId: order.visitId, table: order.table ?? "", covers: order.covers ?? 1 } };
    this.#take({ mode: order.mode, lines: [], orderId: order.id, ...place });
  }

  /** Goes on at a table: with its newest bill that is not paid, or a new one. */
  sitDown(party: Party): void {
    const host = this.book.outlet.parties.find((one) => one.visitId === party.mergedInto) ?? party;
    const order = ordersAt(this.book.outlet, host).find((one) => !one.hold && (dueOf(one) > 0 || one.lines.length === 0));
    const place: Place = { visitId: host.visitId, table: host.table, covers: host.covers };
    const fresh: Cart = { mode: this.#tableMode(), lines: [], place };
    if (order) this.#take({ ...fresh, mode: order.mode, orderId: order.id }, host.visitId);
    else this.#take(fresh);
  }

  /** A party sat down, and has not ordered yet. */
  welcome(place: Place): void {
    this.#take({ mode: this.#tableMode(), lines: [], place });
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
    await this.sales.keep(sale);
    return sale;
  }

  /** Writes down what is in the cart, so that the server can take money for it; an order of nothing yet, where it is empty. */
  async place(): Promise<OpenOrder | null> {
    const nothing = this.order === null && this.cart.lines.length === 0;
    await this.#write(nothing ? "later" : "now", () => []);
    return this.order;
  }

  /** Calls an order off that nothing is on. */
  async callOff(order: OpenOrder, reason: string): Promise<void> {
    await this.#pen.write((card) => () => [doing("order.cancelled", order.id, card, { reason })]);
    if (this.cart.orderId !== order.id) return;
    const { orderId: _, ...cart } = this.cart;
    this.put(cart);
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
    await this.sales.keep(sale);
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
    if (order.hold) await this.#pen.write((card) => () => [doing("order.recalled", order.id, card)]);
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
    if (order) await this.#pen.write((card) => () => [doing("order.joined", order.id, card)]);
  }

  /** Takes lines that were ordered off the bill. */
  async takeOff(what: readonly TakingOff[]): Promise<void> {
    const { order } = this;
    if (order) await this.#pen.write((card) => () => what.map((one) => takingOffAct(one, order.id, card.outlet.id)));
  }

  /** What comes for it is there before it goes, so that the bill does not fall below what is paid. */
  async exchange({ on, off }: { readonly on: CartLine; readonly off: TakingOff }): Promise<void> {
    const { order, menu } = this;
    if (!order || !menu) return;
    const cart: Cart = { mode: order.mode, lines: [on] };
    await this.#pen.write((card) => () => [adding(order, cart, menu, "now"), takingOffAct(off, order.id, card.outlet.id)]);
  }

  /** Takes a discount back, of an order that is there or of a line of it. */
  async takeBack(discountId: string): Promise<void> {
    const { order } = this;
    if (order) await this.#pen.write((card) => () => [withdrawalAct(discountId, order.id, card.outlet.id)]);
  }

  /** Says whose a line is that was ordered; null for the whole table. */
  async seatLine(lineId: string, seat: number | null): Promise<void> {
    const { order } = this;
    if (order) await this.#pen.write((card) => () => [seating(lineId, seat, order.id, card)]);
  }

  /** Makes an order that is there cheaper, or a line of it. */
  async discount(discount: CartDiscount): Promise<void> {
    const { order } = this;
    if (order) await this.#pen.write((card) => () => [discountAct(discount, order.id, card.outlet.id)]);
  }

  clear(): void {
    const { note: _note, discounts: _discounts, ...cart } = this.cart;
    this.put({ ...cart, lines: [] });
  }

  /** Writes the cart down, if there is anything in it, and what comes then. */
  async #write(sending: "now" | "later", then: (order: OpenOrder, numbers: Numbers) => readonly Act[]) {
    const { cart, menu, order } = this;
    const { card } = this.device;
    if (!card || !menu) return [];
    const orderId = newId();
    const place = placing(orderId, cart, card, menu, sending);
    const events = await this.#pen.write(() => (numbers) => {
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

  /** Leaves what is there for later, and takes up another. */
  #take(fresh: Cart, before?: string): void {
    const cart = this.#left.swap(this.cart, fresh, before);
    this.seat = null;
    this.course = null;
    this.put(cart);
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
