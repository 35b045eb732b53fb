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
  readonly carries: readonly boolean[];
}

/** Of one combination of taxes: for each rate the base it is charged on, for an amount of 1; 0 where not carried. */
interface TaxSet {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** What each tax is charged on, exactly, brought to one denominator so that bases add and compare as whole numbers. */
export interface ExactBases {
  readonly denominator: bigint;
  /** Beside the rates, then beside the items. */
  readonly byRate: readonly (readonly bigint[])[];
}

export function exactBases(items: readonly Item[], rates: readonly Rate[], taxIncluded: boolean): ExactBases {
  const known = new Map<string, TaxSet>();
  const sets = items.map(({ carries }) => {
    const key = carries.join();
    const set = known.get(key) ?? taxSet(carries, rates, taxIncluded);
    known.set(key, set);
    return set;
  });
  const denominator = commonDenominator(known.values());
  const scaled = items.map((item, i) => item.amount * (denominator / sets[i]!.denominator));
  return { denominator, byRate: rates.map((_, place) => scaled.map((amount, i) => sets[i]!.numerators[place]! * amount)) };
}

/**
 * A simple tax is charged on the amount, a compound one on the amount and the taxes before it; where prices include tax,
 * the amount is that part of the price which is not tax.
 */
function taxSet(carries: readonly boolean[], rates: readonly Rate[], taxIncluded: boolean): TaxSet {
  const compound = rates.filter((rate, place) => rate.compound && carries[place]).length;
  const one = HUNDRED_PERCENT ** BigInt(1 + compound);
  let withTaxes = one;
  const numerators = rates.map((rate, place) => {
    if (!carries[place]) return 0n;
    const base = rate.compound ? withTaxes : one;
    // never a remainder: one has a factor of 10^6 for each compound rate, and one to spare
    withTaxes += (rate.percent * base) / HUNDRED_PERCENT;
    return base;
  });
  return { numerators, denominator: taxIncluded ? withTaxes : one };
}

function commonDenominator(sets: Iterable<TaxSet>): bigint {
  let common = 1n;
  for (const set of sets) {
    common *= set.denominator / greatestCommonDivisor(common, set.denominator);
    if (common >= MOST_DENOMINATOR) refuse("too_many", "lines", "carry too many different combinations of taxes");
  }
  return common;
}
