import { sum } from "./exact";

/**
 * Spreads a whole amount over weights so that the parts sum to it: everybody gets the floor of their exact share, then a
 * unit each goes to the largest fractions, to the earlier where they are equal. Where all weights are zero the first
 * gets all. A negative total is spread as the negative of its magnitude.
 */
export function spread(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return spread(-total, weights).map((part) => -part);
  if (total === 0n) return weights.map(() => 0n);
  const whole = sum(weights);
  if (whole === 0n) return weights.map((_, i) => (i === 0 ? total : 0n));
  const parts: bigint[] = [];
  const fractions: bigint[] = [];
  let left = total;
  for (const weight of weights) {
    const share = weight * total;
    let part = share / whole;
    let fraction = share - part * whole;
    // a guest's net as weight can be just below 0
    if (fraction < 0n) {
      part -= 1n;
      fraction += whole;
    }
    parts.push(part);
    fractions.push(fraction);
    left -= part;
  }
  if (left > 0n) {
    for (const place of largestFirst(fractions).slice(0, Number(left))) parts[place]! += 1n;
  }
  return parts;
}

function largestFirst(fractions: readonly bigint[]): number[] {
  return fractions.map((_, place) => place).sort((a, b) => compare(fractions[b]!, fractions[a]!));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
