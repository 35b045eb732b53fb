import { exponentOf } from "./currency";
import { HUNDRED_PERCENT, percent, quantity } from "./decimal";
import { minorUnits, nearest, within } from "./exact";
import { refuse } from "./refusal";
import type {
  BillRequest,
  Charge,
  Discount,
  Modifier,
  OrderedLine,
  Portion,
  RoundAt,
  RoundingMode,
  TaxRate,
  TipBase,
} from "./types";

const MOST_LINES = 1_000;
/** Bounds the work and the explanation. */
const MOST_OF_ANYTHING_ELSE = 50;

/** A percentage of something, or an amount where the percentage is null. */
export interface Size {
  readonly percent: bigint | null;
  readonly amount: bigint;
}

export interface Reduction {
  readonly name: string | null;
  readonly size: Size;
}

export interface Rate {
  readonly id: string;
  readonly name: string;
  readonly percent: bigint;
  readonly compound: boolean;
}

export interface SaleModifier {
  readonly price: bigint;
  readonly quantity: bigint;
}

export interface SaleLine {
  readonly id: string;
  readonly name: string;
  readonly quantity: bigint;
  readonly unitPrice: bigint;
  readonly modifiers: readonly SaleModifier[];
  readonly discounts: readonly Reduction[];
  /** Beside the sale's rates: whether it carries them. */
  readonly carries: readonly boolean[];
}

export interface Fee {
  readonly id: string;
  readonly name: string;
  readonly size: Size;
  readonly carries: readonly boolean[];
}

/** A request that has been checked. */
export interface Sale {
  readonly currency: string;
  readonly exponent: number;
  readonly taxIncluded: boolean;
  readonly rounding: RoundingMode;
  readonly roundAt: RoundAt;
  /** Null unless paid in cash where that is rounded. */
  readonly smallestCoin: bigint | null;
  readonly rates: readonly Rate[];
  readonly lines: readonly SaleLine[];
  readonly discounts: readonly Reduction[];
  readonly charges: readonly Fee[];
  readonly tip: { readonly size: Size; readonly base: TipBase } | null;
}

/** What a percentage or an amount of a base comes to. */
export function sizeOf(size: Size, base: bigint, rounding: RoundingMode, field: string): bigint {
  return size.percent === null ? size.amount : within(nearest(size.percent * base, HUNDRED_PERCENT, rounding), field);
}

/** Refuses whatever is wrong with the request, naming the field. */
export function readSale(request: BillRequest): Sale {
  const exponent = exponentOf(request.currency);
  const rules = present(request.rules, "rules");
  const rounding = mode(["HALF_UP", "HALF_EVEN"], rules.rounding, "rules.rounding");
  const roundAt = mode(["LINE", "RATE", "ORDER"], rules.roundAt, "rules.roundAt");
  const coin = smallestCoin(rules.cashRoundingTo);
  const tender = mode(["CASH", "OTHER"], request.tender, "tender");
  const places = new Map<string, number>();
  const rates = each(MOST_OF_ANYTHING_ELSE, request.taxes, "taxes", (tax, field) => rate(tax, field, places));
  const carries = carrying(places);
  return {
    currency: request.currency,
    exponent,
    taxIncluded: rules.pricesIncludeTax === true,
    rounding,
    roundAt,
    smallestCoin: tender === "CASH" ? coin : null,
    rates,
    lines: each(MOST_LINES, present(request.lines, "lines"), "lines", (row, field) => line(row, field, carries)),
    discounts: discounts(request.discounts, "discounts"),
    charges: each(MOST_OF_ANYTHING_ELSE, request.charges, "charges", (row, field) => fee(row, field, carries)),
    tip: tip(request),
  };
}

type Carries = (taxes: readonly string[] | null | undefined, field: string) => boolean[];

function rate(tax: TaxRate, field: string, places: Map<string, number>): Rate {
  const id = present(tax.id, `${field}.id`);
  if (places.has(id)) refuse("tax.duplicate", `${field}.id`, "stands twice in the list");
  places.set(id, places.size);
  const ofBase = percent(tax.percent, `${field}.percent`);
  return { id, name: tax.name ?? id, percent: ofBase, compound: tax.compound === true };
}

function line(row: OrderedLine, field: string, carries: Carries): SaleLine {
  const id = present(row.id, `${field}.id`);
  return {
    id,
    name: row.name ?? id,
    quantity: quantity(row.quantity, `${field}.quantity`),
    unitPrice: minorUnits(row.unitPrice, `${field}.unitPrice`),
    modifiers: each(MOST_OF_ANYTHING_ELSE, row.modifiers, `${field}.modifiers`, modifier),
    discounts: discounts(row.discounts, `${field}.discounts`),
    carries: carries(row.taxes, `${field}.taxes`),
  };
}

function modifier(row: Modifier, field: string): SaleModifier {
  return { price: minorUnits(row.price, `${field}.price`), quantity: quantity(row.quantity, `${field}.quantity`) };
}

function discounts(rows: readonly Discount[] | null | undefined, field: string): Reduction[] {
  return each(MOST_OF_ANYTHING_ELSE, rows, field, (discount, path) => {
    const read = sizeFrom(discount, path);
    if (read.percent !== null && read.percent > HUNDRED_PERCENT) {
      refuse("discount.above_hundred", `${path}.percent`, "is above 100");
    }
    return { name: discount.name ?? null, size: read };
  });
}

function fee(charge: Charge, field: string, carries: Carries): Fee {
  const id = present(charge.id, `${field}.id`);
  const size = sizeFrom(charge, field);
  return { id, name: charge.name ?? id, size, carries: carries(charge.taxes, `${field}.taxes`) };
}

function tip(request: BillRequest): Sale["tip"] {
  const given = request.tip ?? null;
  if (given === null) return null;
  const read = sizeFrom(given, "tip");
  const baseMatters = read.percent !== null || (given.base ?? null) !== null;
  return { size: read, base: baseMatters ? mode(["PRE_TAX", "POST_TAX"], given.base, "tip.base") : "POST_TAX" };
}

function sizeFrom(portion: Portion, field: string): Size {
  const ofPercent = portion.percent ?? null;
  const ofAmount = portion.amount ?? null;
  if (ofPercent !== null && ofAmount !== null) return refuse("ambiguous", field, "has both a percentage and an amount");
  return ofPercent === null
    ? { percent: null, amount: minorUnits(ofAmount, `${field}.amount`) }
    : { percent: percent(ofPercent, `${field}.percent`), amount: 0n };
}

function carrying(places: ReadonlyMap<string, number>): Carries {
  return (taxes, field) => {
    const carries = Array.from({ length: places.size }, () => false);
    (taxes ?? []).forEach((tax, i) => {
      const path = `${field}[${i}]`;
      const place = places.get(present(tax, path)) ?? refuse("tax.unknown", path, "is not among the bill's taxes");
      if (carries[place]) refuse("tax.duplicate", path, "is named twice");
      carries[place] = true;
    });
    return carries;
  };
}

function smallestCoin(given: number | null | undefined): bigint | null {
  const field = "rules.cashRoundingTo";
  if (given === null || given === undefined) return null;
  const coin = minorUnits(given, field);
  return coin === 0n ? refuse("amount.zero", field, "must be above 0, or null for none") : coin;
}

export function present<T>(value: T | null | undefined, field: string): T {
  return value === null || value === undefined ? refuse("missing", field, "is missing") : value;
}

function mode<T extends string>(modes: readonly T[], name: T | null | undefined, field: string): T {
  const given = present(name, field);
  return modes.includes(given) ? given : refuse("mode.unknown", field, `is none of ${modes.join(", ")}`);
}

function each<T, R>(
  most: number,
  rows: readonly T[] | null | undefined,
  field: string,
  read: (row: T, path: string) => R,
): R[] {
  if (rows === null || rows === undefined) return [];
  if (rows.length > most) return refuse("too_many", field, `has more than ${most} entries`);
  return rows.map((row, i) => read(present(row, `${field}[${i}]`), `${field}[${i}]`));
}
