import type { Ticket } from "../kitchen/ticket";
import { type OpenOrder, dueOf } from "./open-order";

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly shape: "SQUARE" | "ROUND";
  /** Cells of a plan of 100 by 60. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly Table[];
}

export interface Party {
  readonly visitId: string;
  readonly tableId: string;
  readonly table: string;
  readonly covers: number;
  readonly server: string;
  readonly since: string;
  /** The party that has its bill. */
  readonly mergedInto?: string;
}

/** All that is going on in an outlet. */
export interface Outlet {
  readonly rooms: readonly Room[];
  readonly parties: readonly Party[];
  readonly orders: readonly OpenOrder[];
}

export const NOTHING: Outlet = { rooms: [], parties: [], orders: [] };

export type TableState = "free" | "seated" | "ordered" | "waiting" | "paid";

/** The orders of a party: its own, and those that were written down for its table by a party that is not known here. */
export function ordersAt(outlet: Outlet, party: Party): OpenOrder[] {
  const known = new Set(outlet.parties.map((one) => one.visitId));
  return outlet.orders.filter((order) => {
    if (order.visitId !== undefined && known.has(order.visitId)) return order.visitId === party.visitId;
    return order.table === party.table;
  });
}

/** How far a table is: the food may be out, or the guests already pay. */
export function stateOf(outlet: Outlet, party: Party | undefined, tickets: readonly Ticket[]): TableState {
  if (!party) return "free";
  const orders = ordersAt(outlet, party).filter((order) => order.lines.length > 0);
  if (orders.length === 0) return "seated";
  const open = orders.filter((order) => dueOf(order) > 0);
  if (open.length === 0) return "paid";
  const paying = open.some((order) => order.payments.length > 0 || order.parts.length > 0);
  return paying || open.every((order) => markOf(order, tickets) === "served") ? "waiting" : "ordered";
}

/** What the kitchen has made of an order. */
export type KitchenMark = "none" | "sent" | "seen" | "late" | "ready" | "served";

/**
 * @param tickets those of the kitchen that are open; where all of an order was sent and none is left, it was handed out
 */
export function markOf(order: OpenOrder, tickets: readonly Ticket[]): KitchenMark {
  const own = tickets.filter((ticket) => ticket.orderId === order.id && ticket.state !== "CANCELLED");
  const open = own.filter((ticket) => ticket.state !== "SERVED");
  if (own.length === 0) return "none";
  if (open.length === 0) return order.lines.every((line) => line.sent) ? "served" : "none";
  if (open.some((ticket) => ticket.escalatedAt && !ticket.acknowledgedAt)) return "late";
  if (open.every((ticket) => ticket.state === "READY")) return "ready";
  return open.every((ticket) => ticket.acknowledgedAt || ticket.state !== "NEW") ? "seen" : "sent";
}
