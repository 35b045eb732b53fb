import type { JournalEvent } from "../journal";

export type MovementKind = "PAID_IN" | "PAID_OUT" | "SAFE_DROP" | "NO_SALE";

export interface Pieces {
  readonly value: number;
  readonly number: number;
}

/** A shift as this device knows it: what its journal says of the drawer. Amounts in minor units. */
export interface Shift {
  readonly id: string;
  readonly openedAt: string;
  readonly openedBy: string | null;
  readonly float: number;
  readonly sales: number;
  readonly taken: number;
  readonly refunds: number;
  readonly refunded: number;
  readonly paidIn: number;
  readonly paidOut: number;
  readonly safeDrops: number;
  readonly noSales: number;
  readonly counts: number;
  readonly counted: number | null;
  readonly pieces: readonly Pieces[];
  readonly closedAt: string | null;
}

interface Told {
  readonly shiftId?: string;
  readonly float?: number;
  readonly amount?: number;
  readonly movement?: MovementKind;
  readonly pieces?: readonly Pieces[];
}

const NEW = {
  sales: 0,
  taken: 0,
  refunds: 0,
  refunded: 0,
  paidIn: 0,
  paidOut: 0,
  safeDrops: 0,
  noSales: 0,
  counts: 0,
  counted: null,
  pieces: [],
  closedAt: null,
};

/** Cash that must be there: as the server reckons it (docs/drawer.md). */
export function expectedIn(shift: Shift): number {
  return shift.float + shift.taken - shift.refunded + shift.paidIn - shift.paidOut - shift.safeDrops;
}

/** Too much when above 0, missing when below; null before the count. */
export function varianceOf(shift: Shift): number | null {
  return shift.counted === null ? null : shift.counted - expectedIn(shift);
}

/** A shift that goes on: opened, and not closed. */
export function isOpen(shift: Shift | null): shift is Shift {
  return shift !== null && shift.closedAt === null;
}

/** The shift after one more act; null as long as none was opened. */
export function afterEvent(shift: Shift | null, event: JournalEvent): Shift | null {
  if (event.kind === "drawer.opened") {
    const { shiftId, float } = told(event);
    return { ...NEW, id: shiftId ?? "", openedAt: event.at, openedBy: event.staffId, float: float ?? 0 };
  }
  if (!isOpen(shift)) return shift;
  switch (event.kind) {
    case "order.paid":
      return { ...shift, sales: shift.sales + 1, taken: shift.taken + amountOf(event) };
    case "refund.made":
      return { ...shift, refunds: shift.refunds + 1, refunded: shift.refunded + amountOf(event) };
    case "drawer.moved":
      return moved(shift, told(event));
    case "drawer.counted":
      return { ...shift, counts: shift.counts + 1, counted: amountOf(event), pieces: told(event).pieces ?? [] };
    case "drawer.closed":
      return { ...shift, closedAt: event.at };
    default:
      return shift;
  }
}

export function shiftOf(events: readonly JournalEvent[], before: Shift | null = null): Shift | null {
  return events.reduce(afterEvent, before);
}

function moved(shift: Shift, { movement, amount = 0 }: Told): Shift {
  switch (movement) {
    case "PAID_IN":
      return { ...shift, paidIn: shift.paidIn + amount };
    case "PAID_OUT":
      return { ...shift, paidOut: shift.paidOut + amount };
    case "SAFE_DROP":
      return { ...shift, safeDrops: shift.safeDrops + amount };
    case "NO_SALE":
      return { ...shift, noSales: shift.noSales + 1 };
    default:
      return shift;
  }
}

function amountOf(event: JournalEvent): number {
  return told(event).amount ?? 0;
}

function told(event: JournalEvent): Told {
  return JSON.parse(event.body) as Told;
}
