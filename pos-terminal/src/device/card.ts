import type { Rules } from "../money/types";
import type { Verifier } from "./verifier";

export type Purpose = "TILL" | "KITCHEN" | "BOARD" | "KIOSK" | "PRINT_AGENT";
export type Role = "OWNER" | "MANAGER" | "CASHIER" | "KITCHEN";
export type ServiceMode = "DINE_IN" | "TAKEAWAY" | "DELIVERY" | "PICKUP";

/** What the device was told when it was enrolled; the key is its proof from then on. */
export interface Identity {
  readonly terminalId: string;
  readonly tenantId: string;
  readonly outletId: string;
  readonly name: string;
  readonly prefix: string;
  readonly purpose: Purpose;
  readonly key: string;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly hasPin: boolean;
  readonly verifier?: Verifier;
}

export interface ServiceCharge {
  readonly name: string;
  readonly percent?: string;
  readonly amount?: number;
  readonly taxes: readonly string[];
  readonly modes: readonly ServiceMode[];
  readonly fromCovers?: number;
}

export type Deed = "VOID_SENT" | "COMP" | "LINE_DISCOUNT" | "ORDER_DISCOUNT" | "CHARGE_REMOVED" | "REFUND" | "NO_SALE" | "PAID_OUT" | "SHIFT_VARIANCE" | "PAYMENT_DECISION";
export type ReasonKind = "VOID" | "COMP" | "DISCOUNT" | "REFUND" | "NO_SALE" | "PAID_IN" | "PAID_OUT" | "VARIANCE";

export interface Reason {
  readonly id: string;
  readonly kind: ReasonKind;
  readonly text: string;
}

export interface RoleLimit {
  readonly role: Role;
  readonly deed: Deed;
  readonly extent: "NEVER" | "UP_TO" | "ALWAYS";
  readonly most?: number;
}

/** What a till needs to go on alone. */
export interface House {
  readonly reasons: readonly Reason[];
  readonly limits: readonly RoleLimit[];
  /** The notes and coins in use, the largest first. */
  readonly denominations: readonly number[];
  readonly cashInShiftOnly: boolean;
  readonly shift?: { readonly id: string; readonly openingFloat: number; readonly openedAt: string; readonly openedBy: string; readonly counted: boolean };
}

export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly language: string;
  readonly open: boolean;
  readonly serviceModes: readonly ServiceMode[];
  readonly rules: Rules;
  readonly serviceCharge?: ServiceCharge;
  readonly menuVersion: number;
}

/** GET /terminal: where the device stands, and who may sign in at it. */
export interface Card {
  readonly tenantId: string;
  readonly terminal: { readonly id: string; readonly name: string; readonly prefix: string; readonly purpose: Purpose; readonly publicKeySet: boolean };
  readonly outlet: Outlet;
  readonly staff: readonly Colleague[];
  /** Absent in what an older server told. */
  readonly house?: House;
  readonly offlineHours: number;
  readonly serverTime: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
