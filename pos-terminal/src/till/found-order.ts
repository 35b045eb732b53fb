import type { Device } from "../device";
import { read } from "../kit/http";
import { handedOut } from "../money";
import { OnlineRefund, type PaidBy } from "./online-refund";
import { type Claim, type OrderHead, type Refundable, ServerOrder } from "./refunding";

interface Moved {
  readonly amount: number;
  readonly cashRounding: number;
}

/**
 * By the whole number of its receipt, or its own; null where there is none that was paid.
 *
 * @param partId only what was paid of this part of its bill
 * @throws Unreachable
 */
export async function findPaid(device: Device, number: string, partId?: string): Promise<Refundable | null> {
  const { identity, card } = device;
  if (!identity || !card) return null;
  const { orders } = await get<{ orders: readonly OrderHead[] }>(device, `/orders?outlet=${identity.outletId}&number=${encodeURIComponent(number)}`);
  const order = orders.find((one) => one.receiptNumber === number || one.number === number);
  if (!order) return null;
  const payments = (await get<readonly (PaidBy & Moved)[]>(device, `/orders/${order.id}/payments`)).filter((one) => one.state === "SUCCEEDED");
  if (payments.length === 0) return null;
  if (payments.some((one) => one.method !== "CASH")) return OnlineRefund.of(device, order.id, payments, partId);
  const refunds = await get<readonly Moved[]>(device, `/orders/${order.id}/refunds`);
  const value = (moved: readonly Moved[]) => moved.reduce((sum, one) => sum + one.amount - one.cashRounding, 0);
  const amount = (moved: readonly Moved[]) => moved.reduce((sum, one) => sum + one.amount, 0);
  return new FoundOrder(order, value(payments) - value(refunds), amount(payments) - amount(refunds), card.outlet.rules.cashRoundingTo);
}

/** An order that another till sold for cash, as the server knows it: an amount of it can be given back, or all that is left. */
class FoundOrder extends ServerOrder implements Refundable {
  readonly lines = [];

  constructor(
    order: OrderHead,
    private readonly openValue: number,
    private readonly openAmount: number,
    private readonly coin: number | null | undefined,
  ) {
    super(order);
  }

  get left(): number {
    return Math.max(0, this.openValue);
  }

  leftOf(): string {
    return "0";
  }

  due(claim: Claim) {
    const value = "value" in claim ? claim.value : this.left;
    if (value < 1 || value > this.left || "lines" in claim) return null;
    return { value, amount: handedOut(value, this.openValue, this.openAmount, this.coin) };
  }
}

async function get<T>(device: Device, path: string): Promise<T> {
  return read<T>(await device.fetch(path));
}
