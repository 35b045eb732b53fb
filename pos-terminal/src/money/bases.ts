import { HUNDRED_PERCENT } from "./decimal";
import { greatestCommonDivisor } from "./exact";
import { refuse } from "./refusal";
import type { Rate } from "./sale";

/** Bounds the work where a thousand lines all carry different taxes; bills of real life stay far below. */
const MOST_DENOMINATOR = 1n << 8_192n;

/** What taxes fall on: a line or a charge. */
export interface Item {
  /** Its path in the bill: lines[0]. */
  readonly figure: string;
  readonly name: string;
  /** After all discounts. */
  readonly amount: bigint;
  /** Beside the sale's rates: whether it carries them. */
  readonly carries: readonly boolean[];
}

/** One tax on one item; what it is charged on is exactly `base`, over the denominator that all bases share. */
export interface Levy {
  readonly item: Item;
  readonly rate: Rate;
  readonly base: bigint;
  /** Rounded; 0 until then. */
  tax: bigint;
}

export interface Levies {
  readonly denominator: bigint;
  /** In the order of the items, of each in the order of the sale's rates. */
  readonly ofItems: ReadonlyMap<Item, readonly Levy[]>;
}

/** Of one combination of taxes: the base that each rate is charged on, for an amount of 1. */
interface TaxSet {
  readonly bases: readonly { readonly rate: Rate; readonly numerator: bigint }[];
  readonly denominator: bigint;
}

/** What each tax is charged on, brought to one denominator so that bases add and compare as whole numbers. */
export function exactLevies(items: readonly Item[], rates: readonly Rate[], taxIncluded: boolean): Levies {
  const known = new Map<string, TaxSet>();
  const sets = items.map((item) => {
    const key = item.carries.join();
    const set = known.get(key) ?? taxSet(item, rates, taxIncluded);
    known.set(key, set);
    return { item, set };
  });
  const denominator = commonDenominator(known.values());
  const ofItems = sets.map(({ item, set }): [Item, Levy[]] => {
    const scaled = item.amount * (denominator / set.denominator);
    return [item, set.bases.map(({ rate, numerator }) => ({ item, rate, base: numerator * scaled, tax: 0n }))];
  });
  return { denominator, ofItems: new Map(ofItems) };
}

/**
 * A simple tax is charged on the amount, a compound one on the amount and the taxes before it; where prices include
 * tax, the amount is that part of the price which is not tax.
 */
function taxSet(item: Item, rates: readonly Rate[], taxIncluded: boolean): TaxSet {
  const carried = rates.filter((_, place) => item.carries[place]);
  const one = HUNDRED_PERCENT ** BigInt(1 + carried.filter((rate) => rate.compound).length);
  let withTaxes = one;
  const bases = carried.map((rate) => {
    const numerator = rate.compound ? withTaxes : one;
    // never a remainder: one has a factor of 10^6 for each compound rate, and one to spare
    withTaxes += (rate.percent * numerator) / HUNDRED_PERCENT;
    return { rate, numerator };
  });
  return { bases, denominator: taxIncluded ? withTaxes : one };
}

function commonDenominator(sets: Iterable<TaxSet>): bigint {
  let common = 1n;
  for (const set of sets) {
    common *= set.denominator / greatestCommonDivisor(common, set.denominator);
    if (common >= MOST_DENOMINATOR) refuse("too_many", "lines", "carry too many different combinations of taxes");
  }
  return common;
}
