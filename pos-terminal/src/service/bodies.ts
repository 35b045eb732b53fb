import type { Charge, Rules, TaxRate } from "../money";
import type { CartLine } from "../till/cart";
import type { How } from "./open-order";

/** The bodies of events, docs/sync.md. */
export interface Placed {
  readonly orderId: string;
  readonly outletId: string;
  readonly number: string;
  readonly serviceMode: string;
  readonly menuVersion: number;
  readonly currency: string;
  readonly visitId?: string;
  readonly covers?: number;
  readonly tableName?: string;
  readonly note?: string;
  readonly send: boolean;
  readonly rules: Rules;
  readonly taxes: readonly TaxRate[];
  readonly charges: readonly Charge[];
  readonly tip: number;
  readonly lines: readonly CartLine[];
  readonly total: number;
}

export interface LinesAdded {
  readonly orderId: string;
  readonly outletId: string;
  readonly menuVersion: number;
  readonly taxes: readonly TaxRate[];
  readonly send: boolean;
  readonly lines: readonly CartLine[];
}

export interface Paid {
  readonly orderId: string;
  readonly outletId: string;
  readonly paymentId: string;
  /** In a journal always CASH; of a vendor's only what the till keeps for its receipt. */
  readonly method: string;
  readonly amount: number;
  readonly cashRounding: number;
  readonly tip: number;
  readonly tendered: number;
  readonly change: number;
  /** Left out where the bill is not settled by it. */
  readonly receipt?: string;
  readonly partId?: string;
}

export interface Shares {
  readonly lineId: string;
  readonly weights: readonly number[];
}

export interface Split {
  readonly orderId: string;
  readonly outletId: string;
  readonly how: How;
  readonly parts: readonly { readonly id: string; readonly total: number }[];
  readonly shares?: readonly Shares[];
}

export interface Discounted {
  readonly orderId: string;
  readonly discountId: string;
  readonly lineId?: string;
  readonly percent?: string;
  readonly amount?: number;
  readonly reasonId?: string;
}

/** Of all other acts with an order. */
export interface OfOrder {
  readonly orderId: string;
  readonly outletId: string;
  readonly course?: number;
  readonly label?: string;
  readonly reason?: string;
  readonly lineId?: string;
  readonly quantity?: string;
  readonly seat?: number;
  readonly discountId?: string;
}

export interface OfVisit {
  readonly visitId: string;
  readonly outletId: string;
  readonly tableId?: string;
  readonly covers?: number;
}
