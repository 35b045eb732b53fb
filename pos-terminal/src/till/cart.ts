import type { Card, ServiceMode } from "../device";
import { newId } from "../kit/ids";
import type { Menu, MenuItem } from "../menu/menu";
import { type Bill, type BillRequest, type Charge, type Discount, type TaxRate, calculate } from "../money";
import type { Approval } from "./house";

export interface SoldModifier {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly quantity: number;
}

/** A line as it will be printed, and said in the journal. */
export interface CartLine {
  readonly id: string;
  readonly itemId: string;
  readonly name: string;
  readonly quantity: string;
  readonly unitPrice: number;
  readonly modifiers: readonly SoldModifier[];
  readonly taxes: readonly string[];
  readonly note?: string;
  /** Whose it is, 1 to 99; nobody's in particular where it is left out. */
  readonly seat?: number;
  /** 1 to 9; the first goes to the kitchen at once. */
  readonly course?: number;
  readonly promotion?: string;
  readonly combo?: { readonly id: string; readonly itemId: string; readonly name: string };
}

/** A party at a table. */
export interface Place {
  readonly visitId: string;
  readonly table: string;
  readonly covers: number;
}

/** Something that is taken off the order, or off one of its lines: by percent or by amount. */
export interface CartDiscount {
  readonly id: string;
  /** Absent for the whole order. */
  readonly lineId?: string;
  readonly kind: "DISCOUNT" | "COMP";
  readonly percent?: string;
  readonly amount?: number;
  readonly reasonId: string;
  /** The reason, as the bill calls it. */
  readonly name: string;
  readonly note?: string;
  /** Of a manager, where the person's own limit is not enough. */
  readonly approval?: Approval;
}

/** What a guest has asked for so far, and nobody has written down. */
export interface Cart {
  readonly mode: ServiceMode;
  readonly lines: readonly CartLine[];
  /** In the order in which they were given. */
  readonly discounts?: readonly CartDiscount[];
  /** For the kitchen, about all of it. */
  readonly note?: string;
  readonly place?: Place;
  /** To which order the lines will go; a new one where it is left out. */
  readonly orderId?: string;
}

/** Those that still have something to be taken off. */
export function discountsOf(cart: Cart): readonly CartDiscount[] {
  return (cart.discounts ?? []).filter(({ lineId }) => (lineId === undefined ? cart.lines.length > 0 : cart.lines.some((line) => line.id === lineId)));
}

export function lineOf(item: MenuItem, modifiers: readonly SoldModifier[] = [], price = item.price): CartLine {
  return {
    id: newId(),
    itemId: item.id,
    name: item.name,
    quantity: "1",
    unitPrice: price,
    modifiers,
    taxes: item.taxIds ?? [],
    ...(item.promotion === undefined ? {} : { promotion: item.promotion }),
  };
}

/** One more of the same thing raises its quantity; what was changed by the guest stays a line of its own. */
export function add(before: Cart, lines: readonly CartLine[]): Cart {
  const cart: Cart = before.lines.length === 0 ? { ...before, discounts: [] } : before;
  const [line] = lines;
  const same = lines.length === 1 && line ? cart.lines.find((other) => likeness(other) === likeness(line)) : undefined;
  if (!same) return { ...cart, lines: [...cart.lines, ...lines] };
  return setQuantity(cart, same.id, Number(same.quantity) + 1);
}

/** A line, or all parts of the combo that it belongs to. */
export function togetherWith(cart: Cart, id: string): readonly CartLine[] {
  const combo = cart.lines.find((line) => line.id === id)?.combo?.id;
  return cart.lines.filter((line) => line.id === id || (combo !== undefined && line.combo?.id === combo));
}

/** The guest wants it another way: as many, for the same guest and course, and with what was noted of the same food. */
export function rechoose(cart: Cart, id: string, chosen: readonly CartLine[]): Cart {
  const before = togetherWith(cart, id);
  const [first] = before;
  if (!first) return cart;
  const anew = chosen.map((line) => {
    const note = before.find((one) => one.itemId === line.itemId)?.note;
    return placed({ ...line, quantity: first.quantity, ...(note === undefined ? {} : { note }) }, first.seat ?? null, first.course ?? null);
  });
  return { ...cart, lines: cart.lines.flatMap((line) => (line === first ? anew : before.includes(line) ? [] : [line])) };
}

/** Parts of a combo go together. None of it takes it away. */
export function setQuantity(cart: Cart, id: string, quantity: number): Cart {
  const together = togetherWith(cart, id);
  const lines = cart.lines.flatMap((line) => {
    if (!together.includes(line)) return [line];
    return quantity <= 0 ? [] : [{ ...line, quantity: String(quantity) }];
  });
  return { ...cart, lines };
}

export function setNote(cart: Cart, id: string, note: string): Cart {
  const lines = cart.lines.map((line) => {
    if (line.id !== id) return line;
    const { note: _, ...bare } = line;
    return note === "" ? bare : { ...bare, note };
  });
  return { ...cart, lines };
}

/** The same food at the prices of another menu: another way to get it, or a new version. */
export function reprice(cart: Cart, menu: Menu, mode: ServiceMode): Cart {
  const items = new Map(menu.categories.flatMap((category) => category.items).map((item) => [item.id, item]));
  const lines = cart.lines.map((line) => {
    const item = items.get(line.itemId);
    if (!item || line.combo) return line;
    const { promotion: _, ...bare } = line;
    const promotion = item.promotion === undefined ? {} : { promotion: item.promotion };
    return { ...bare, unitPrice: item.price, taxes: item.taxIds ?? [], ...promotion };
  });
  return { ...cart, mode, lines };
}

/** Whose a line is, and when it is cooked; the parts of a combo go together. */
export function setPlace(cart: Cart, id: string, seat: number | null, course: number | null): Cart {
  const together = togetherWith(cart, id);
  return { ...cart, lines: cart.lines.map((line) => (together.includes(line) ? placed(line, seat, course) : line)) };
}

export function placed(line: CartLine, seat: number | null, course: number | null): CartLine {
  const { seat: _seat, course: _course, ...bare } = line;
  return { ...bare, ...(seat === null ? {} : { seat }), ...(course === null ? {} : { course }) };
}

/** How many things it holds; the parts of a combo are one. */
export function count(cart: Cart): number {
  const combos = new Set<string>();
  return cart.lines.reduce((sum, line) => {
    if (line.combo && combos.has(line.combo.id)) return sum;
    if (line.combo) combos.add(line.combo.id);
    return sum + Number(line.quantity);
  }, 0);
}

/** Everything the cart's bill depends on. */
export function requestOf(cart: Cart, card: Card, menu: Menu, chargeId: string): BillRequest {
  const { currency, rules } = card.outlet;
  return {
    currency,
    rules,
    taxes: taxesOf(menu, cart.mode),
    lines: chargedLines(cart, menu).map((line) => discountedLine(line, discountsOf(cart))),
    discounts: ofOrder(discountsOf(cart)),
    charges: chargesOf(cart, card, menu, chargeId),
    tip: null,
    tender: "CASH",
  };
}

export function billOf(cart: Cart, card: Card, menu: Menu, chargeId = "charge"): Bill {
  return calculate(requestOf(cart, card, menu, chargeId));
}

/** A line with what was taken off it. */
export function discountedLine(line: CartLine, discounts: readonly CartDiscount[]) {
  return { ...moneyLine(line), discounts: discounts.filter((one) => one.lineId === line.id).map(portion) };
}

/** What was taken off the whole. */
export function ofOrder(discounts: readonly CartDiscount[]): Discount[] {
  return discounts.filter((one) => one.lineId === undefined).map(portion);
}

/** A comp is the whole line. */
function portion({ kind, percent, amount, name }: CartDiscount): Discount {
  if (kind === "COMP") return { percent: "100", name };
  return percent === undefined ? { amount: amount ?? 0, name } : { percent, name };
}

export function moneyLine(line: CartLine) {
  const modifiers = line.modifiers.map(({ price, quantity }) => ({ price, quantity: String(quantity) }));
  return { id: line.id, name: line.name, unitPrice: line.unitPrice, quantity: line.quantity, modifiers, taxes: line.taxes };
}

/** Those taxes that fall on orders of this mode. */
export function taxesOf(menu: Menu, mode: ServiceMode): TaxRate[] {
  return menu.taxes
    .filter((tax) => !tax.serviceModes?.length || tax.serviceModes.includes(mode))
    .map(({ id, name, percent, compound }) => ({ id, name, percent, compound }));
}

/** The lines with those of their taxes that are charged. */
export function chargedLines(cart: Cart, menu: Menu): CartLine[] {
  const charged = new Set(taxesOf(menu, cart.mode).map((tax) => tax.id));
  return cart.lines.map((line) => ({ ...line, taxes: line.taxes.filter((tax) => charged.has(tax)) }));
}

/** Nobody counts guests at a counter: a charge for large parties is for those at a table. */
function chargesOf(cart: Cart, card: Card, menu: Menu, id: string): Charge[] {
  const charge = card.outlet.serviceCharge;
  const few = charge?.fromCovers !== undefined && (cart.place?.covers ?? 0) < charge.fromCovers;
  if (!charge || few || !charge.modes.includes(cart.mode) || cart.lines.length === 0) return [];
  const size = charge.percent === undefined ? { amount: charge.amount ?? 0 } : { percent: charge.percent };
  const taxes = taxesOf(menu, cart.mode).map((tax) => tax.id);
  return [{ id, name: charge.name, taxes: taxes.filter((tax) => charge.taxes.includes(tax)), ...size }];
}

function likeness(line: CartLine): string {
  if (line.note !== undefined || line.combo !== undefined) return line.id;
  return JSON.stringify([line.itemId, line.unitPrice, line.modifiers, line.seat, line.course]);
}
