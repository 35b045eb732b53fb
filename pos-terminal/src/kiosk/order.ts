import type { Device } from "../device";
import { read } from "../kit/http";
import { type Cart, type CartLine, add, setQuantity } from "../till/cart";

/** What the server says of an order that was placed. */
export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  readonly total: number;
  readonly due: number;
}

/** A thing in the cart as the guest sees it: a line, or the parts of a meal. */
export interface Thing {
  readonly id: string;
  readonly itemId: string;
  readonly name: string;
  readonly quantity: string;
  readonly meal: boolean;
  readonly lines: readonly CartLine[];
  /** Of one. */
  readonly price: number;
}

export function thingsOf(cart: Cart): Thing[] {
  const things = new Map<string, CartLine[]>();
  for (const line of cart.lines) {
    const id = line.combo?.id ?? line.id;
    things.set(id, [...(things.get(id) ?? []), line]);
  }
  return [...things.values()].map((lines) => {
    const first = lines[0]!;
    return {
      id: first.id,
      itemId: first.combo?.itemId ?? first.itemId,
      name: first.combo?.name ?? first.name,
      quantity: first.quantity,
      meal: first.combo !== undefined,
      lines,
      price: lines.reduce((sum, line) => sum + priceOf(line), 0),
    };
  });
}

export function priceOf(line: CartLine): number {
  return line.modifiers.reduce((sum, one) => sum + one.price * one.quantity, line.unitPrice);
}

/** So many of the same thing, onto what there is of it already. */
export function addMany(cart: Cart, lines: readonly CartLine[], quantity: number): Cart {
  const added = add(cart, lines);
  const before = new Map(cart.lines.map((line) => [line.id, Number(line.quantity)]));
  const grown = added.lines.find((line) => Number(line.quantity) !== before.get(line.id));
  return grown ? setQuantity(added, grown.id, Number(grown.quantity) + quantity - 1) : added;
}

/** POST /outlets/{outlet}/kiosk-orders. Without prices: they are the server's, and it says so when the total is another. */
export function bodyOf(cart: Cart, expectedTotal: number): object {
  return {
    serviceMode: cart.mode,
    expectedTotal,
    lines: thingsOf(cart).map((thing) =>
      thing.meal
        ? { itemId: thing.itemId, quantity: thing.quantity, components: thing.lines.map(chosen) }
        : { quantity: thing.quantity, ...chosen(thing.lines[0]!) },
    ),
  };
}

function chosen({ itemId, modifiers }: CartLine) {
  return { itemId, modifiers: modifiers.map(({ id, quantity }) => ({ id, quantity })) };
}

/** Where the guest pays on a phone; null where that is not to be had: then the counter takes the money. */
export async function payingAddress(device: Device, outletId: string, orderId: string): Promise<string | null> {
  try {
    return (await read<{ url: string }>(await device.fetch(`/outlets/${outletId}/kiosk-orders/${orderId}/payment-link`, { method: "POST" }))).url;
  } catch {
    return null;
  }
}

/**
 * Places what is in the cart.
 *
 * @param attempt the same for every try of one order, so that an answer that got lost does not make a second one
 */
export async function place(device: Device, outletId: string, body: object, attempt: string): Promise<PlacedOrder> {
  const call = { method: "POST", body, headers: { "Idempotency-Key": attempt } };
  return read<PlacedOrder>(await device.fetch(`/outlets/${outletId}/kiosk-orders`, call));
}
