import { sum } from "./exact";

/**
 * Spreads a whole amount over weights so that the parts sum to it: everybody gets the floor of their exact share, then
 * a unit each goes to the largest fractions, to the earlier where they are equal. Where all weights are zero the first
 * gets all. A negative total is spread as the negative of its magnitude.
 */
export function spread(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return spread(-total, weights).map((part) => -part);
  const whole = sum(weights);
  if (whole === 0n) return weights.map((_, place) => (place === 0 ? total : 0n));
  const shares = weights.map((weight) => floorAndFraction(weight * total, whole));
  const left = total - sum(shares.map((share) => share.part));
  if (left > 0n) {
    const largestFirst = shares.toSorted((a, b) => compare(b.fraction, a.fraction));
    for (const share of largestFirst.slice(0, Number(left))) share.part += 1n;
  }
  return shares.map((share) => share.part);
}

function floorAndFraction(share: bigint, whole: bigint): { part: bigint; fraction: bigint } {
  const part = share / whole;
  const fraction = share - part * whole;
  // a guest's net as weight can be just below 0
  return fraction < 0n ? { part: part - 1n, fraction: fraction + whole } : { part, fraction };
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
