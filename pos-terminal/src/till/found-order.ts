import type { Device } from "../device";
import { read } from "../kit/http";
import { handedOut } from "../money";
import type { Claim, Refundable } from "./refunding";

interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly receiptNumber?: string;
  readonly outletId: string;
  readonly currency: string;
}

interface Moved {
  readonly amount: number;
  readonly cashRounding: number;
  readonly method?: string;
  readonly state?: string;
}

/** An order that another till sold, as the server knows it: an amount of it can be given back, or all that is left. */
export class FoundOrder implements Refundable {
  readonly lines = [];

  private constructor(
    private readonly order: OrderRow,
    private readonly openValue: number,
    private readonly openAmount: number,
    private readonly coin: number | null | undefined,
  ) {}

  /**
   * By the whole number of its receipt, or its own; null where there is none that was paid in cash alone.
   *
   * @throws Unreachable
   */
  static async find(device: Device, number: string): Promise<FoundOrder | null> {
    const { identity, card } = device;
    if (!identity || !card) return null;
    const { orders } = await get<{ orders: readonly OrderRow[] }>(device, `/orders?outlet=${identity.outletId}&number=${encodeURIComponent(number)}`);
    const order = orders.find((one) => one.receiptNumber === number || one.number === number);
    if (!order) return null;
    const payments = (await get<readonly Moved[]>(device, `/orders/${order.id}/payments`)).filter((one) => one.state === "SUCCEEDED");
    if (payments.length === 0 || payments.some((one) => one.method !== "CASH")) return null;
    const refunds = await get<readonly Moved[]>(device, `/orders/${order.id}/refunds`);
    const value = (moved: readonly Moved[]) => moved.reduce((sum, one) => sum + one.amount - one.cashRounding, 0);
    const amount = (moved: readonly Moved[]) => moved.reduce((sum, one) => sum + one.amount, 0);
    return new FoundOrder(order, value(payments) - value(refunds), amount(payments) - amount(refunds), card.outlet.rules.cashRoundingTo);
  }

  get orderId(): string {
    return this.order.id;
  }

  get outletId(): string {
    return this.order.outletId;
  }

  get title(): string {
    return this.order.receiptNumber ?? this.order.number;
  }

  get currency(): string {
    return this.order.currency;
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
