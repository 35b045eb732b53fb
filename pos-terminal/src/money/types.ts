import type { MoneyWords } from "../words/money";

/** What a request holds and what a bill tells; the form of both is the server's (docs/money.md). */

export type RoundingMode = "HALF_UP" | "HALF_EVEN";
export type RoundAt = "LINE" | "RATE" | "ORDER";
export type TipBase = "PRE_TAX" | "POST_TAX";
export type Tender = "CASH" | "OTHER";

/** How an outlet reckons. */
export interface Rules {
  readonly pricesIncludeTax: boolean;
  readonly rounding: RoundingMode;
  readonly roundAt: RoundAt;
  /** The smallest coin in minor units; null where cash is not rounded. */
  readonly cashRoundingTo?: number | null;
}

export interface TaxRate {
  readonly id: string;
  /** A decimal string with at most four decimals: "8.875". */
  readonly percent: string;
  /** Whether it is also charged on the same item's taxes that stand before it in the bill's list. */
  readonly compound: boolean;
  /** As explanations shall call it; the id where there is none. */
  readonly name?: string | null;
}

/** Either a percentage, or an amount in minor units. */
export interface Portion {
  readonly percent?: string | null;
  readonly amount?: number | null;
}

export interface Discount extends Portion {
  readonly name?: string | null;
}

export interface Modifier {
  readonly price: number;
  readonly quantity: string;
}

export interface OrderedLine {
  readonly id: string;
  /** Of one, without modifiers, in minor units. */
  readonly unitPrice: number;
  /** A decimal string with at most three decimals: "0.335". */
  readonly quantity: string;
  /** Priced for each one of the quantity. */
  readonly modifiers?: readonly Modifier[] | null;
  readonly discounts?: readonly Discount[] | null;
  /** Ids of the taxes it carries. */
  readonly taxes?: readonly string[] | null;
  readonly name?: string | null;
}

/** Service, packaging, delivery: a percentage is of the lines after all discounts. */
export interface Charge extends Portion {
  readonly id: string;
  readonly taxes?: readonly string[] | null;
  readonly name?: string | null;
}

export interface Tip extends Portion {
  /** Needed with a percentage. */
  readonly base?: TipBase | null;
}

/** Everything a bill depends on, unchecked. */
export interface BillRequest {
  /** What the asker calls it; not used. */
  readonly name?: string | null;
  readonly currency: string;
  readonly rules: Rules;
  /** Every tax that a line or charge names, in the order in which compound taxes build up. */
  readonly taxes?: readonly TaxRate[] | null;
  readonly lines: readonly OrderedLine[];
  readonly discounts?: readonly Discount[] | null;
  readonly charges?: readonly Charge[] | null;
  readonly tip?: Tip | null;
  readonly tender: Tender;
}

/** What a line, a charge or a guest bears of one tax. */
export interface TaxShare {
  readonly id: string;
  readonly amount: number;
}

/** A line's columns, as sold or as given back. */
export interface Columns {
  readonly gross: number;
  readonly lineDiscount: number;
  readonly orderDiscount: number;
  /** Within the net where prices include tax, else on top. */
  readonly tax: number;
}

export interface BillLine extends Columns {
  readonly id: string;
  /** gross − lineDiscount − orderDiscount */
  readonly net: number;
  /** The taxes that it carries, one by one, in the bill's order. */
  readonly taxes: readonly TaxShare[];
}

export interface BillCharge {
  readonly id: string;
  readonly amount: number;
  readonly tax: number;
  readonly taxes: readonly TaxShare[];
}

export interface BillTax {
  readonly id: string;
  /** The lines and charges that carry it, without tax. */
  readonly taxable: number;
  readonly amount: number;
}

/** Of each sentence that explains a step. */
export type StepKey = Exclude<keyof MoneyWords, RoundingMode>;

/**
 * One step of the calculation. The steps of one figure sum to it; `tell` says them in the reader's language.
 */
export interface Step {
  /** The figure of the bill that it makes, or makes a part of: `lines[0].gross`, `taxes[1].amount`, `total`. */
  readonly figure: string;
  /** Finds the sentence: `line_gross`. */
  readonly key: StepKey;
  /** What goes into the places {0}, {1}… of the sentence; the last is the amount, written out. */
  readonly arguments: readonly string[];
  readonly amount: number;
  /** How the amount was rounded; null where it is exact. */
  readonly rounding: RoundingMode | null;
}

/** What a bill comes to, in whole minor units of its currency. */
export interface Bill {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly BillLine[];
  readonly charges: readonly BillCharge[];
  readonly taxes: readonly BillTax[];
  /** The lines before any discount. */
  readonly subtotal: number;
  /** All discounts, of lines and order. */
  readonly discount: number;
  readonly tax: number;
  readonly tip: number;
  /** What is owed, tip included, before cash rounding. */
  readonly total: number;
  /** due − total: negative where the guest saves. */
  readonly cashRounding: number;
  readonly due: number;
  readonly explanation: readonly Step[];
}
