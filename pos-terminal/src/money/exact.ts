import { refuse } from "./refusal";
import type { RoundingMode } from "./types";

/** Reckoning with whole numbers of any size. Numbers of JavaScript appear only in requests and bills, always whole. */

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** The whole number nearest to numerator / denominator, which is above 0. */
export function nearest(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const floor = magnitude / denominator;
  const twiceRest = (magnitude - floor * denominator) * 2n;
  const up = twiceRest > denominator || (twiceRest === denominator && (mode === "HALF_UP" || floor % 2n === 1n));
  const rounded = up ? floor + 1n : floor;
  return numerator < 0n ? -rounded : rounded;
}

/** Refuses what a browser cannot hold exactly; `figure` says what it is. */
export function within(value: bigint, figure: string): bigint {
  return value > MOST || value < -MOST ? refuse("result.too_large", figure, "comes to more than 2^53 - 1") : value;
}

export function sumWithin(values: readonly bigint[], figure: string): bigint {
  return values.reduce((all, value) => within(all + value, figure), 0n);
}

export function sum(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** An amount of a request: whole minor units, 0 or more. */
export function minorUnits(value: number | null | undefined, field: string): bigint {
  if (value === null || value === undefined) return refuse("missing", field, "is missing");
  if (!Number.isInteger(value)) return refuse("amount.malformed", field, "is no whole number");
  if (value < 0) return refuse("amount.negative", field, "is negative");
  return value > Number.MAX_SAFE_INTEGER ? refuse("amount.too_large", field, "is above 2^53 - 1") : BigInt(value);
}

/** The row at a place where there is one: of lists that stand beside each other. */
export function at<T>(rows: readonly T[], place: number): T {
  const row = rows[place];
  if (row === undefined) throw new RangeError(`There is no row ${place} among ${rows.length}`);
  return row;
}
