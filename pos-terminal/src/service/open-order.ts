import type { ServiceMode } from "../device";
import type { Menu } from "../menu/menu";
import { type Bill, type BillRequest, type Charge, type Discount, type Rules, type TaxRate, calculate } from "../money";
import { type Cart, type CartLine, chargedLines, moneyLine, taxesOf } from "../till/cart";

/** What was taken off. */
export interface Granted extends Discount {
  readonly id: string;
  /** Where the whole line is on the house. */
  readonly kind?: "COMP";
  /** Of the house's reasons, where its name is not told. */
  readonly reasonId?: string;
}

/** A line that was ordered. */
export interface OrderLine extends CartLine {
  readonly discounts?: readonly Granted[];
  /** Whether the kitchen was told. */
  readonly sent: boolean;
}

export interface PartLine {
  readonly lineId: string;
  readonly shares: number;
  readonly ofShares: number;
  readonly gross: number;
}

export type How = "BY_ITEM" | "BY_SEAT" | "EQUAL" | "AMOUNT";

/** What one guest pays of a bill, tips that came with payments included. */
export interface Part {
  readonly id: string;
  readonly number: number;
  readonly seat?: number;
  readonly total: number;
  /** None where the whole sum was divided. */
  readonly lines: readonly PartLine[];
}

export interface Payment {
  readonly id: string;
  readonly amount: number;
  readonly cashRounding: number;
  readonly partId?: string;
}

/** A payment that came beside the journal. */
export interface CamePayment extends Payment {
  /** What of it was given on top. */
  readonly tip: number;
}

/** A payment whose outcome nobody knows yet. */
export interface AskedPayment {
  readonly id: string;
  readonly method: string;
  readonly amount: number;
  readonly partId?: string;
}

export type CourseState = "HOLD" | "FIRE" | "READY";

/** An order that is not done: what was asked for, by what its bill is reckoned, and what was paid. */
export interface OpenOrder {
  readonly id: string;
  readonly number: string;
  readonly mode: ServiceMode;
  readonly currency: string;
  readonly placedAt: string;
  /** Who looks after it. */
  readonly by: string;
  readonly visitId?: string;
  readonly covers?: number;
  readonly table?: string;
  readonly note?: string;
  readonly rules: Rules;
  readonly taxes: readonly TaxRate[];
  readonly charges: readonly Charge[];
  readonly discounts: readonly Granted[];
  readonly tip: number;
  readonly lines: readonly OrderLine[];
  readonly courses: Readonly<Record<number, CourseState>>;
  readonly hold: { readonly label: string; readonly by: string } | null;
  readonly parts: readonly Part[];
  readonly payments: readonly Payment[];
  /** Those that vendors were asked for, anywhere, and that may still bring money. */
  readonly asked?: readonly AskedPayment[];
}

/** Whether nothing was ordered, or all of it was taken off, and nobody paid: it can be called off. */
export function isIdle({ lines, payments, asked = [], hold }: OpenOrder): boolean {
  return lines.length === 0 && payments.length === 0 && asked.length === 0 && hold === null;
}

/** What the money engine is asked for its bill. */
export function requestOfOrder(order: OpenOrder): BillRequest {
  return {
    currency: order.currency,
    rules: order.rules,
    taxes: order.taxes,
    lines: order.lines.map((line) => ({ ...moneyLine(line), discounts: (line.discounts ?? []).map(portionOf) })),
    discounts: order.discounts.map(portionOf),
    charges: order.lines.length === 0 ? [] : order.charges,
    tip: order.tip === 0 ? null : { amount: order.tip },
    tender: "OTHER",
  };
}

function portionOf({ percent, amount, name }: Granted): Discount {
  return { percent: percent ?? null, amount: percent ? null : (amount ?? 0), name: name ?? null };
}

const BILLS = new WeakMap<OpenOrder, Bill>();

/** Reckoned once for each state of an order: a floor of tables asks for all of them at every touch. */
export function billOfOrder(order: OpenOrder): Bill {
  const known = BILLS.get(order);
  if (known) return known;
  const bill = calculate(requestOfOrder(order));
  BILLS.set(order, bill);
  return bill;
}

/** The order as it will be when the lines of the cart are on it. */
export function withCart(order: OpenOrder, cart: Cart, menu: Menu): OpenOrder {
  const lines = chargedLines({ ...cart, mode: order.mode }, menu).map((line) => ({ ...line, sent: false }));
  return { ...order, taxes: knowing(order.taxes, taxesOf(menu, order.mode)), lines: [...order.lines, ...lines] };
}

/** Taxes that an order has not got yet, each behind the one that stands before it in the menu; as the server puts them. */
export function knowing(known: readonly TaxRate[], others: readonly TaxRate[]): TaxRate[] {
  const all = [...known];
  let place = 0;
  for (const tax of others) {
    let at = all.findIndex((one) => one.id === tax.id);
    if (at < 0) {
      all.splice(place, 0, tax);
      at = place;
    }
    place = at + 1;
  }
  return all;
}

/** What is still to be paid, before any rounding of cash. */
export function dueOf(order: OpenOrder, bill: Bill = billOfOrder(order)): number {
  return bill.total + roundingOf(order.payments) - paidOf(order);
}

export function paidOf(order: OpenOrder): number {
  return order.payments.reduce((sum, one) => sum + one.amount, 0);
}

export function dueOfPart(order: OpenOrder, part: Part): number {
  const paid = order.payments.filter((one) => one.partId === part.id);
  return part.total + roundingOf(paid) - paid.reduce((sum, one) => sum + one.amount, 0);
}

/** Raised by what a guest gives on top, or lowered. */
export function tipped(order: OpenOrder, tip: number, partId?: string): OpenOrder {
  if (tip === 0) return order;
  return { ...order, tip: order.tip + tip, parts: order.parts.map((part) => (part.id === partId ? { ...part, total: part.total + tip } : part)) };
}

/** With a payment that came; once the server tells of one that it asks for, its tip is owed already. */
export function receiving(order: OpenOrder, { tip, ...payment }: CamePayment): OpenOrder {
  if (order.payments.some((one) => one.id === payment.id)) return order;
  const { asked = [] } = order;
  const raised = asked.some((one) => one.id === payment.id) ? order : tipped(order, tip, payment.partId);
  return { ...raised, payments: [...order.payments, payment], asked: asked.filter((one) => one.id !== payment.id) };
}

/** All that was taken off it, of the whole and of its lines. */
export function grantedOf(order: OpenOrder): { readonly granted: Granted; readonly line?: OrderLine }[] {
  const ofLines = order.lines.flatMap((line) => (line.discounts ?? []).map((granted) => ({ granted, line })));
  return [...order.discounts.map((granted) => ({ granted })), ...ofLines];
}

/** With a discount taken back. */
export function ungranted(order: OpenOrder, discountId: string): OpenOrder {
  const kept = (all: readonly Granted[]) => all.filter((one) => one.id !== discountId);
  return { ...order, discounts: kept(order.discounts), lines: order.lines.map((line) => ({ ...line, discounts: kept(line.discounts ?? []) })) };
}

/** Courses that wait until somebody fires them, in their order. */
export function waitingCourses(order: OpenOrder): number[] {
  const courses = order.lines.flatMap((line) => (!line.sent && line.course !== undefined ? [line.course] : []));
  return [...new Set(courses)].sort((a, b) => a - b);
}

/** Whether lines of this course go to the kitchen when the order is sent. */
export function goes(order: OpenOrder, course: number | undefined): boolean {
  if (course === undefined) return true;
  const state = order.courses[course];
  return state === undefined ? course === 1 : state !== "HOLD";
}

function roundingOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, one) => sum + one.cashRounding, 0);
}
