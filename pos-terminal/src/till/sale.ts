import type { Card } from "../device";
import type { Act, JournalEvent, Numbers } from "../journal";
import { newId } from "../kit/ids";
import type { Menu } from "../menu/menu";
import { type Bill, type BillRequest, type Charge, type Rules, type TaxRate, calculate } from "../money";
import { discountAct, undiscounted } from "./adjusting";
import { type Cart, type CartDiscount, type CartLine, chargedLines, discountedLine, discountsOf, ofOrder, requestOf } from "./cart";
import type { Refunded } from "./refunding";

/** The body of `order.placed`, docs/sync.md. */
export interface Placed {
  readonly orderId: string;
  readonly outletId: string;
  readonly number: string;
  readonly serviceMode: string;
  readonly menuVersion: number;
  readonly currency: string;
  readonly send: boolean;
  readonly rules: Rules;
  readonly taxes: readonly TaxRate[];
  readonly charges: readonly Charge[];
  readonly tip: number;
  readonly lines: readonly CartLine[];
  readonly total: number;
}

/** The body of `order.paid`. */
export interface Paid {
  readonly orderId: string;
  readonly outletId: string;
  readonly paymentId: string;
  readonly method: "CASH";
  readonly amount: number;
  readonly cashRounding: number;
  readonly tip: number;
  readonly tendered: number;
  readonly change: number;
  readonly receipt: string;
}

/** A sale as the journal holds it: all that its receipt says, and what was given back of it. */
export interface Sold {
  readonly placed: Placed;
  readonly paid: Paid | null;
  /** In the order in which they were given. */
  readonly discounts: readonly CartDiscount[];
  /** Oldest first. */
  readonly refunds: readonly Refunded[];
  readonly staffId: string | null;
  readonly at: string;
  readonly sequence: number;
}

/** An order that is paid at once, as two acts that are written down together. Nothing is paid where nothing is due. */
export function saleOf(cart: Cart, card: Card, menu: Menu, tendered: number): (numbers: Numbers) => readonly Act[] {
  const request = requestOf(cart, card, menu, newId());
  const bill = calculate(request);
  const orderId = newId();
  const outletId = card.outlet.id;
  return (numbers) => {
    const placed: Placed = {
      orderId,
      outletId,
      number: numbers.nextOrder(),
      serviceMode: cart.mode,
      menuVersion: menu.version,
      currency: card.outlet.currency,
      send: true,
      rules: request.rules,
      taxes: request.taxes ?? [],
      charges: request.charges ?? [],
      tip: 0,
      lines: chargedLines(cart, menu),
      total: undiscounted(cart, card, menu),
    };
    const taken = [{ kind: "order.placed", body: placed }, ...discountsOf(cart).map((one) => discountAct(one, orderId, outletId))];
    if (bill.due === 0) return taken;
    const paid: Paid = {
      orderId,
      outletId,
      paymentId: newId(),
      method: "CASH",
      amount: bill.due,
      cashRounding: bill.cashRounding,
      tip: 0,
      tendered,
      change: tendered - bill.due,
      receipt: numbers.nextReceipt(),
    };
    return [...taken, { kind: "order.paid", body: paid }];
  };
}

/** The sales among these events, the newest first. */
export function salesOf(events: readonly JournalEvent[]): Sold[] {
  const paid = new Map<string, { body: Paid; sequence: number }>();
  const refunds = new Map<string, Refunded[]>();
  const discounts = new Map<string, CartDiscount[]>();
  const sales: Sold[] = [];
  for (const event of events.toSorted((a, b) => b.sequence - a.sequence)) {
    if (event.kind === "order.paid") {
      const body = JSON.parse(event.body) as Paid;
      paid.set(body.orderId, { body, sequence: event.sequence });
    } else if (event.kind === "refund.made") {
      const body = JSON.parse(event.body) as Refunded;
      refunds.set(body.orderId, [{ ...body, at: event.at }, ...(refunds.get(body.orderId) ?? [])]);
    } else if (event.kind === "order.discounted" || event.kind === "line.discounted" || event.kind === "line.comped") {
      const { orderId, ...body } = discountOf(event);
      discounts.set(orderId, [body, ...(discounts.get(orderId) ?? [])]);
    } else if (event.kind === "order.placed") {
      const placed = JSON.parse(event.body) as Placed;
      const payment = paid.get(placed.orderId);
      const sequence = Math.max(event.sequence, payment?.sequence ?? 0);
      sales.push({
        placed,
        paid: payment?.body ?? null,
        discounts: discounts.get(placed.orderId) ?? [],
        refunds: refunds.get(placed.orderId) ?? [],
        staffId: event.staffId, at: event.at, sequence,
      });
    }
  }
  return sales;
}

/** What its receipt adds up to, reckoned anew from what was written down. */
export function billOfSale({ placed, discounts }: Pick<Sold, "placed" | "discounts">): Bill {
  const request: BillRequest = {
    currency: placed.currency,
    rules: placed.rules,
    taxes: placed.taxes,
    lines: placed.lines.map((line) => discountedLine(line, discounts)),
    discounts: ofOrder(discounts),
    charges: placed.charges,
    tip: null,
    tender: "CASH",
  };
  return calculate(request);
}

/** The reason's name is not said in the journal: the server has it by its id, and the card beside the receipt. */
function discountOf(event: JournalEvent): CartDiscount & { orderId: string } {
  const { discountId, outletId: _, ...body } = JSON.parse(event.body) as Omit<CartDiscount, "id" | "kind" | "name"> & { discountId: string; orderId: string; outletId: string };
  return { ...body, id: discountId, kind: event.kind === "line.comped" ? "COMP" : "DISCOUNT", name: "" };
}
