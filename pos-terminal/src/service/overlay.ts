import type { ServiceMode } from "../device";
import type { JournalEvent } from "../journal";
import type { Discounted, LinesAdded, OfOrder, OfVisit, Paid, Placed, Split } from "./bodies";
import { type Granted, type OpenOrder, type OrderLine, goes, knowing, tipped, ungranted } from "./open-order";
import type { Outlet, Party } from "./outlet";
import { divide } from "./splitting";

/**
 * What an outlet looks like when this till's own acts are done, whether or not the server has done them: everything has
 * the id that the till gave it, so that what is there already is not done twice.
 *
 * @param nameOf of somebody of the staff
 */
export function overlay(outlet: Outlet, events: readonly JournalEvent[], nameOf: (staffId: string | null) => string): Outlet {
  return events.reduce((state, event) => apply(state, event, nameOf(event.staffId)), outlet);
}

function apply(outlet: Outlet, event: JournalEvent, by: string): Outlet {
  const body: unknown = JSON.parse(event.body);
  switch (event.kind) {
    case "visit.opened":
    case "visit.moved":
    case "visit.counted":
    case "visit.closed":
      return { ...outlet, ...withVisit(outlet, event, body as OfVisit, by) };
    case "order.placed":
      return placed(outlet, event, body as Placed, by);
    case "order.cancelled":
      return { ...outlet, orders: outlet.orders.filter((order) => order.id !== (body as OfOrder).orderId) };
    default:
      return {
        ...outlet,
        orders: outlet.orders.map((order) => (order.id === (body as OfOrder).orderId ? changed(order, event.kind, body, by) : order)),
      };
  }
}

function withVisit(outlet: Outlet, event: JournalEvent, body: OfVisit, by: string): Partial<Outlet> {
  const table = outlet.rooms.flatMap((room) => room.tables).find((one) => one.id === body.tableId);
  const others = outlet.parties.filter((party) => party.visitId !== body.visitId);
  const party = outlet.parties.find((one) => one.visitId === body.visitId);
  switch (event.kind) {
    case "visit.opened": {
      if (party || !table) return {};
      const seated: Party = { visitId: body.visitId, tableId: table.id, table: table.name, covers: body.covers ?? 1, server: by, since: event.at };
      return { parties: [...others, seated] };
    }
    case "visit.moved": {
      if (!party || !table) return {};
      const orders = outlet.orders.map((order) => (order.visitId === party.visitId ? { ...order, table: table.name } : order));
      return { parties: [...others, { ...party, tableId: table.id, table: table.name }], orders };
    }
    case "visit.counted":
      return party ? { parties: [...others, { ...party, covers: body.covers ?? party.covers }] } : {};
    default:
      return { parties: others, orders: outlet.orders.filter((order) => order.visitId !== body.visitId) };
  }
}

function placed(outlet: Outlet, event: JournalEvent, body: Placed, by: string): Outlet {
  if (outlet.orders.some((order) => order.id === body.orderId)) return outlet;
  const { visitId, covers, tableName, note } = body;
  const bare: OpenOrder = {
    id: body.orderId,
    number: body.number,
    mode: body.serviceMode as ServiceMode,
    currency: body.currency,
    placedAt: event.at,
    by,
    ...(visitId === undefined ? {} : { visitId }),
    ...(covers === undefined ? {} : { covers }),
    ...(tableName === undefined ? {} : { table: tableName }),
    ...(note === undefined ? {} : { note }),
    rules: body.rules,
    taxes: body.taxes,
    charges: body.charges,
    discounts: [],
    tip: body.tip,
    lines: body.lines.map((line) => ({ ...line, sent: false })),
    courses: {},
    hold: null,
    parts: [],
    payments: [],
  };
  return { ...outlet, orders: [body.send ? sent(bare) : bare, ...outlet.orders] };
}

function changed(order: OpenOrder, kind: string, body: unknown, by: string): OpenOrder {
  const of = body as OfOrder;
  switch (kind) {
    case "order.lines-added":
      return withLines(order, body as LinesAdded);
    case "order.paid":
      return withPayment(order, body as Paid);
    case "order.split": {
      const { how, parts, shares } = body as Split;
      if (order.parts.length > 0) return order;
      const plan = { how, amounts: parts.map((part) => part.total), ...(shares ? { shares } : {}) };
      return { ...order, parts: divide(order, plan, parts.map((part) => part.id)) };
    }
    case "order.joined":
      return { ...order, parts: [] };
    case "order.held":
      return { ...order, hold: { label: of.label ?? "", by } };
    case "order.recalled":
      return { ...order, hold: null, by };
    case "order.discounted":
      return { ...order, discounts: granted(order.discounts, body as Discounted) };
    case "line.discounted":
    case "line.comped": {
      const given = kind === "line.comped" ? { ...(body as Discounted), percent: "100", kind: "COMP" as const } : (body as Discounted);
      const lines = order.lines.map((line) => (line.id === given.lineId ? { ...line, discounts: granted(line.discounts ?? [], given) } : line));
      return { ...order, lines };
    }
    case "discount.withdrawn":
      return ungranted(order, of.discountId ?? "");
    case "order.sent":
      return sent(order);
    case "course.fired":
      return fired(order, of.course ?? 1);
    case "course.held":
      return { ...order, courses: { ...order.courses, [of.course ?? 1]: "HOLD" } };
    case "line.voided":
      return without(order, of.lineId ?? "", of.quantity);
    default:
      return order;
  }
}

function granted(known: readonly Granted[], { discountId, percent, amount, reasonId, kind }: Discounted & Pick<Granted, "kind">): Granted[] {
  if (known.some((one) => one.id === discountId)) return [...known];
  const size = percent === undefined ? { amount: amount ?? 0 } : { percent };
  return [...known, { id: discountId, ...size, ...(kind ? { kind } : {}), ...(reasonId === undefined ? {} : { reasonId }) }];
}

function withLines(order: OpenOrder, body: LinesAdded): OpenOrder {
  const there = new Set(order.lines.map((line) => line.id));
  const fresh = body.lines.filter((line) => !there.has(line.id)).map((line): OrderLine => ({ ...line, sent: false }));
  const more = { ...order, taxes: knowing(order.taxes, body.taxes), lines: [...order.lines, ...fresh] };
  return body.send ? sent(more) : more;
}

function withPayment(order: OpenOrder, { paymentId, amount, cashRounding, tip, partId }: Paid): OpenOrder {
  if (order.payments.some((one) => one.id === paymentId)) return order;
  return {
    ...tipped(order, tip, partId),
    payments: [...order.payments, { id: paymentId, amount, cashRounding, ...(partId === undefined ? {} : { partId }) }],
  };
}

function sent(order: OpenOrder): OpenOrder {
  const going = order.lines.filter((line) => !line.sent && goes(order, line.course));
  const courses = Object.fromEntries(going.flatMap((line) => (line.course === undefined ? [] : [[line.course, "FIRE" as const]])));
  return {
    ...order,
    courses: { ...order.courses, ...courses },
    lines: order.lines.map((line) => (going.includes(line) ? { ...line, sent: true } : line)),
  };
}

function fired(order: OpenOrder, course: number): OpenOrder {
  return {
    ...order,
    courses: { ...order.courses, [course]: "FIRE" },
    lines: order.lines.map((line) => (line.course === course ? { ...line, sent: true } : line)),
  };
}

/** With a line, or so much of it, taken off. */
export function without(order: OpenOrder, lineId: string, quantity?: string): OpenOrder {
  return { ...order, lines: order.lines.flatMap((line) => (line.id === lineId ? voided(line, quantity) : [line])) };
}

function voided(line: OrderLine, quantity: string | undefined): OrderLine[] {
  const left = quantity === undefined ? 0 : Math.round(Number(line.quantity) * 1000 - Number(quantity) * 1000) / 1000;
  return left > 0 ? [{ ...line, quantity: String(left) }] : [];
}
