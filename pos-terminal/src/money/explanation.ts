import { fixedText, shortText } from "./decimal";
import type { Sale, Size } from "./sale";
import type { Step, StepKey } from "./types";

/** How many decimals are shown of a fraction of the minor unit. */
const SHOWN_OF_FRACTION = 4;

/** Of sentences in two forms, `…_percent` and `…_amount`. */
type PortionKey =
  | "line_discount"
  | "named_line_discount"
  | "order_discount"
  | "named_order_discount"
  | "charge"
  | "tip";

/** Notes down the steps of one calculation as they are made. */
export class Explanation {
  readonly steps: Step[] = [];

  constructor(private readonly sale: Pick<Sale, "exponent" | "rounding">) {}

  exact(figure: string, key: StepKey, amount: bigint, ...args: string[]): void {
    this.note(figure, key, null, amount, args);
  }

  /** A step whose amount was rounded. */
  rounded(figure: string, key: StepKey, amount: bigint, ...args: string[]): void {
    this.note(figure, key, this.sale.rounding, amount, args);
  }

  /** What a percentage or an amount of a base came to: the arguments are the subject, size, base and amount. */
  portion(figure: string, key: PortionKey, size: Size, base: bigint, amount: bigint, ...subject: string[]): void {
    if (size.percent === null) {
      this.exact(figure, `${key}_amount`, amount, ...subject, this.money(size.amount), this.money(base));
    } else {
      this.rounded(figure, `${key}_percent`, amount, ...subject, percentText(size.percent), this.money(base));
    }
  }

  /** 2400 as 24.00, by the currency's exponent. */
  money(amount: bigint): string {
    return fixedText(amount, this.sale.exponent);
  }

  /** An amount that need not be whole, cut short where its decimals do not end soon. */
  fraction(numerator: bigint, denominator: bigint): string {
    if (numerator % denominator === 0n) return this.money(numerator / denominator);
    const decimals = this.sale.exponent + SHOWN_OF_FRACTION;
    const scaled = numerator * 10n ** BigInt(SHOWN_OF_FRACTION);
    const shown = scaled / denominator;
    return shown * denominator === scaled ? shortText(shown, decimals) : `${fixedText(shown, decimals)}…`;
  }

  /** 24.00 + 3.00. */
  sum(amounts: readonly bigint[]): string {
    return amounts.length === 0 ? this.money(0n) : amounts.map((amount) => this.money(amount)).join(" + ");
  }

  private note(figure: string, key: StepKey, rounding: Step["rounding"], amount: bigint, args: string[]): void {
    args.push(this.money(amount));
    this.steps.push({ figure, key, arguments: args, amount: Number(amount), rounding });
  }
}

/** 88750 as 8.875. */
export function percentText(percent: bigint): string {
  return shortText(percent, 4);
}

/** 335 as 0.335. */
export function quantityText(quantity: bigint): string {
  return shortText(quantity, 3);
}
