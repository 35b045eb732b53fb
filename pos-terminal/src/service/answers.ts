import type { ServiceMode } from "../device";
import type { BillRequest } from "../money";
import type { SoldModifier } from "../till/cart";
import type { CourseState, Granted, OpenOrder, OrderLine, Part } from "./open-order";
import type { Party, Room, Table } from "./outlet";

/** GET /outlets/{outlet}/open-orders. */
export interface OpenOrdersAnswer {
  readonly orders: readonly OpenOrderAnswer[];
}

interface OpenOrderAnswer {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly serviceMode: ServiceMode;
    readonly currency: string;
    readonly placedAt: string;
    readonly owner: string;
    readonly visitId?: string;
    readonly covers?: number;
    readonly table?: string;
    readonly note?: string;
    readonly tip: number;
    readonly courses: readonly { readonly course: number; readonly state: CourseState }[];
    readonly hold?: { readonly label?: string; readonly by: string };
    readonly discounts: readonly GrantedAnswer[];
    readonly lines: readonly LineAnswer[];
  };
  readonly bill: BillRequest;
  readonly billParts: readonly (Part & { readonly lines: Part["lines"] })[];
  readonly payments: readonly {
    readonly id: string;
    readonly method: string;
    readonly amount: number;
    readonly cashRounding: number;
    readonly partId?: string;
    readonly state: string;
  }[];
}

/** A comp is the whole line on the house. */
interface GrantedAnswer {
  readonly id: string;
  readonly kind: "COMP" | "DISCOUNT";
  readonly percent?: string;
  readonly amount?: number;
  readonly name: string;
}

interface LineAnswer {
  readonly id: string;
  readonly itemId: string;
  readonly name: string;
  readonly quantity: string;
  readonly unitPrice: number;
  readonly modifiers: readonly SoldModifier[];
  readonly note?: string;
  readonly seat?: number;
  readonly course?: number;
  readonly promotion?: string;
  readonly combo?: { readonly id: string; readonly itemId: string; readonly name: string };
  readonly sentAt?: string;
  readonly discounts: readonly GrantedAnswer[];
}

/** GET /outlets/{outlet}/floor. */
export interface FloorAnswer {
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly tables: readonly { readonly table: Table; readonly party?: Omit<Party, "tableId" | "table"> }[];
  }[];
}

export function roomsOf(answer: FloorAnswer): Room[] {
  return answer.rooms.map(({ id, name, tables }) => ({ id, name, tables: tables.map((place) => place.table) }));
}

export function partiesOf(answer: FloorAnswer): Party[] {
  return answer.rooms.flatMap((room) =>
    room.tables.flatMap(({ table, party }) => {
      if (!party) return [];
      const { visitId, covers, server, since, mergedInto } = party;
      return [{ visitId, covers, server, since, tableId: table.id, table: table.name, ...(mergedInto ? { mergedInto } : {}) }];
    }),
  );
}

export function ordersOf(answer: OpenOrdersAnswer): OpenOrder[] {
  return answer.orders.map(orderOf);
}

function orderOf({ order, bill, billParts, payments }: OpenOrderAnswer): OpenOrder {
  const { id, number, currency, placedAt, visitId, covers, table, note, tip, hold } = order;
  return {
    id,
    number,
    mode: order.serviceMode,
    currency,
    placedAt,
    by: order.owner,
    ...(visitId === undefined ? {} : { visitId }),
    ...(covers === undefined ? {} : { covers }),
    ...(table === undefined ? {} : { table }),
    ...(note === undefined ? {} : { note }),
    rules: bill.rules,
    taxes: bill.taxes ?? [],
    charges: bill.charges ?? [],
    discounts: order.discounts.map(grantedOf),
    tip,
    lines: order.lines.map((line) => lineOf(line, bill)),
    courses: Object.fromEntries(order.courses.map(({ course, state }) => [course, state])),
    hold: hold ? { label: hold.label ?? "", by: hold.by } : null,
    parts: billParts.map(({ id, number, seat, total, lines }) => ({ id, number, total, lines, ...(seat === undefined ? {} : { seat }) })),
    payments: payments.filter((one) => one.state === "SUCCEEDED").map(({ id, amount, cashRounding, partId }) => {
      return { id, amount, cashRounding, ...(partId === undefined ? {} : { partId }) };
    }),
    asked: payments.filter((one) => one.state === "PENDING" || one.state === "UNKNOWN").map(({ id, method, amount, partId }) => {
      return { id, method, amount, ...(partId === undefined ? {} : { partId }) };
    }),
  };
}

function lineOf(line: LineAnswer, bill: BillRequest): OrderLine {
  const priced = bill.lines.find((one) => one.id === line.id);
  const { id, itemId, name, quantity, unitPrice, modifiers, note, seat, course, promotion, combo } = line;
  return {
    id,
    itemId,
    name,
    quantity,
    unitPrice,
    modifiers,
    taxes: priced?.taxes ?? [],
    discounts: line.discounts.map(grantedOf),
    sent: line.sentAt !== undefined,
    ...(note === undefined ? {} : { note }),
    ...(seat === undefined ? {} : { seat }),
    ...(course === undefined ? {} : { course }),
    ...(promotion === undefined ? {} : { promotion }),
    ...(combo === undefined ? {} : { combo }),
  };
}

function grantedOf({ id, kind, percent, amount, name }: GrantedAnswer): Granted {
  if (kind === "COMP") return { id, percent: "100", name, kind };
  return { id, name, ...(percent === undefined ? { amount: amount ?? 0 } : { percent }) };
}
