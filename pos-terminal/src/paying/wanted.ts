import { exponentOf, toCoins } from "../money";
import { typedUnit } from "../till/cash";

/** What a guest wants to pay of what is due, and gives on top. Minor units. */
export interface Wanted {
  /** Null for all of it. */
  readonly portion: number | null;
  readonly tip: number;
}

export const ALL: Wanted = { portion: null, tip: 0 };

const PERCENTS = [5, 10, 15] as const;

/** What is asked for, the tip included, and whether some of the bill is left then. */
export function asked(due: number, { portion, tip }: Wanted): { readonly amount: number; readonly partly: boolean } {
  const partly = portion !== null && portion < due;
  return { amount: (partly ? portion : due) + tip, partly };
}

/** The same in cash: what settles the bill is rounded to coins. */
export function askedInCash(due: number, wanted: Wanted, coin: number | null | undefined): number {
  const { amount, partly } = asked(due, wanted);
  return partly ? amount : toCoins(amount, coin);
}

/** Of what is paid of the bill, halves up, in what people pay with. */
export function quickTips(due: number, { portion }: Wanted, currency: string): readonly { readonly percent: number; readonly tip: number }[] {
  const unit = typedUnit(currency, exponentOf(currency));
  const { amount } = asked(due, { portion, tip: 0 });
  return PERCENTS.map((percent) => ({ percent, tip: Math.floor((2 * amount * percent + 100 * unit) / (200 * unit)) * unit }));
}
