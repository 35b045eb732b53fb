import type { Device } from "../device";
import { Refused, read } from "../kit/http";
import { type Claim, type Due, type OrderHead, type Refundable, ServerOrder, type Why } from "./refunding";

export interface PaidBy {
  readonly id: string;
  readonly method?: string;
  readonly state?: string;
  readonly partId?: string;
}

interface OrderAnswer extends OrderHead {
  readonly lines: readonly { readonly id: string; readonly name: string; readonly quantity: string; readonly refundedQuantity: string }[];
}

/** Money that went back, or is on its way; each tender to one payment. */
export interface MadeRefund {
  readonly id: string;
  readonly receiptNumber?: string;
  readonly amount: number;
  readonly createdAt: string;
  readonly tenders: readonly {
    readonly id: string;
    readonly paymentId?: string;
    readonly method: string;
    readonly state: "PENDING" | "SUCCEEDED" | "FAILED" | "UNKNOWN";
    readonly amount: number;
    readonly detail?: string;
  }[];
}

interface Preview {
  readonly amount: number;
  readonly cashRounding: number;
  readonly shares: readonly { readonly paymentId: string; readonly amount: number }[];
}

/** What the server is asked to give back: `POST /orders/{order}/refunds`. */
export interface RefundBody extends Partial<Why> {
  readonly lines?: readonly { readonly lineId: string; readonly quantity: string }[];
  readonly amount?: number;
  readonly partId?: string;
  readonly approvalId?: string;
}

/** An order that was not paid in cash alone: what a claim comes to, and to what it goes back, the server says. */
export class OnlineRefund extends ServerOrder implements Refundable {
  private constructor(
    private readonly device: Device,
    protected override readonly order: OrderAnswer,
    private readonly payments: readonly PaidBy[],
    private readonly partId: string | undefined,
    /** Oldest first. */
    readonly before: readonly MadeRefund[],
    readonly left: number,
  ) {
    super(order);
  }

  /** @throws Unreachable */
  static async of(device: Device, orderId: string, payments: readonly PaidBy[], partId?: string): Promise<OnlineRefund> {
    const order = await read<OrderAnswer>(await device.fetch(`/orders/${orderId}`));
    const before = await read<readonly MadeRefund[]>(await device.fetch(`/orders/${orderId}/refunds`));
    const all = await preview(device, orderId, partId === undefined ? {} : { partId });
    return new OnlineRefund(device, order, payments, partId, before, all ? all.amount - all.cashRounding : 0);
  }

  /** Of a part of a bill, which has shares of lines, only an amount. */
  get lines() {
    return this.partId === undefined ? this.order.lines : [];
  }

  leftOf(lineId: string): string {
    const line = this.order.lines.find((one) => one.id === lineId);
    return line ? String(Number(line.quantity) - Number(line.refundedQuantity)) : "0";
  }

  async due(claim: Claim): Promise<Due | null> {
    if (this.left === 0 || ("value" in claim && (claim.value < 1 || claim.value > this.left))) return null;
    const answer = await preview(this.device, this.orderId, this.body(claim));
    if (!answer) return null;
    const to = answer.shares.map(({ paymentId, amount }) => ({ method: this.payments.find((one) => one.id === paymentId)?.method ?? "", amount }));
    return { value: answer.amount - answer.cashRounding, amount: answer.amount, to };
  }

  body(claim: Claim, why: Partial<Why> = {}): RefundBody {
    const what = "lines" in claim ? { lines: claim.lines } : "value" in claim ? { amount: claim.value } : {};
    return { ...what, ...(this.partId === undefined ? {} : { partId: this.partId }), ...why };
  }
}

/** Null where nothing is left, or less than that. */
async function preview(device: Device, orderId: string, body: RefundBody): Promise<Preview | null> {
  try {
    return await read<Preview>(await device.fetch(`/orders/${orderId}/refunds/preview`, { method: "POST", body }));
  } catch (failure) {
    if (failure instanceof Refused && failure.code.startsWith("refund.")) return null;
    throw failure;
  }
}
