/** Currencies whose notes and coins have no decimals, though their accounts do. */
const WHOLE = new Set(["IDR", "HUF", "COP", "TWD", "CZK", "PKR"]);

/** The smallest amount that somebody types: a cent, or a rupiah. */
export function typedUnit(currency: string, exponent: number): number {
  return WHOLE.has(currency) ? 10 ** exponent : 1;
}

/** What a guest probably hands over for this: the next sums that notes make. */
export function likelyNotes(due: number, exponent: number, most = 4): number[] {
  const sums = new Set<number>();
  for (let ten = 10 ** exponent; ten <= due * 100 && sums.size < 12; ten *= 10) {
    for (const step of [ten, 2 * ten, 5 * ten]) {
      const sum = Math.ceil(due / step) * step;
      if (step * 10 >= due && sum > due && sum <= due * 10 + step) sums.add(sum);
    }
  }
  return [...sums].sort((a, b) => a - b).slice(0, most);
}
