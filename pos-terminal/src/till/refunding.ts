import type { Act, Numbers } from "../journal";
import { newId } from "../kit/ids";
import { type GivenBack, OpenBill, handedOut } from "../money";
import type { Approval } from "./house";
import { type Sold, billOfSale } from "./sale";

export interface RefundedLine {
  readonly lineId: string;
  readonly quantity: string;
}

/** The body of `refund.made`, docs/sync.md, and when it was. */
export interface Refunded {
  readonly orderId: string;
  readonly outletId: string;
  readonly refundId: string;
  readonly lines?: readonly RefundedLine[];
  readonly value?: number;
  readonly amount: number;
  readonly reasonId: string;
  readonly note?: string;
  readonly receipt?: string;
  readonly approval?: Approval;
  readonly at?: string;
}

/** What is asked back: some of the goods, an amount, or all that is left. */
export type Claim = { readonly lines: readonly RefundedLine[] } | { readonly value: number } | { readonly all: true };

/** What a claim comes to. */
export interface Due {
  /** Of the bill, before any rounding of cash. */
  readonly value: number;
  /** What the guest gets. */
  readonly amount: number;
  /** To what it goes, where that is not the drawer alone. */
  readonly to?: readonly { readonly method: string; readonly amount: number }[];
}

/** An order of which something can be given back. */
export interface Refundable {
  readonly orderId: string;
  readonly outletId: string;
  /** Number of its receipt. */
  readonly title: string;
  readonly currency: string;
  /** Those that can be given back one by one; none where only an amount can. */
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  /** Minor units of the bill. */
  readonly left: number;
  /** How much of a line, a decimal string. */
  leftOf(lineId: string): string;
  /** Null where a claim is for nothing, or for more than is left. */
  due(claim: Claim): Due | null | Promise<Due | null>;
}

/** Why something is given back. */
export interface Why {
  readonly reasonId: string;
  readonly note?: string;
}

/** An order as the server tells it. */
export interface OrderHead {
  readonly id: string;
  readonly number: string;
  readonly receiptNumber?: string;
  readonly outletId: string;
  readonly currency: string;
}

/** What is the same of all orders that the server is asked about. */
export abstract class ServerOrder {
  constructor(protected readonly order: OrderHead) {}

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
}

/** A sale of this till as it can be given back, all that was given back before taken off. */
export class RefundableSale implements Refundable {
  readonly #open: OpenBill;
  readonly #openValue: number;
  readonly #openAmount: number;

  constructor(private readonly sale: Sold) {
    const bill = billOfSale(sale);
    const quantities = new Map(sale.placed.lines.map((line) => [line.id, line.quantity]));
    const before: GivenBack[] = [];
    let open = new OpenBill(bill, quantities, before);
    let openValue = sale.paid ? sale.paid.amount - sale.paid.cashRounding : 0;
    let openAmount = sale.paid?.amount ?? 0;
    for (const refund of sale.refunds) {
      const back = claimed(open, claimOf(refund));
      before.push(back);
      openValue -= open.value(back);
      openAmount -= refund.amount;
      open = new OpenBill(bill, quantities, [...before]);
    }
    this.#open = open;
    this.#openValue = openValue;
    this.#openAmount = openAmount;
  }

  get orderId(): string {
    return this.sale.placed.orderId;
  }

  get outletId(): string {
    return this.sale.placed.outletId;
  }

  get title(): string {
    return this.sale.paid?.receipt ?? this.sale.placed.number;
  }

  get currency(): string {
    return this.sale.placed.currency;
  }

  get lines() {
    return this.sale.placed.lines;
  }

  get left(): number {
    return Math.max(0, Math.min(this.#openValue, this.#open.value(this.#open.everything())));
  }

  leftOf(lineId: string): string {
    return this.#open.left(lineId);
  }

  due(claim: Claim): Due | null {
    if ("value" in claim && (claim.value < 1 || claim.value > this.left)) return null;
    const back = claimed(this.#open, claim);
    const value = this.#open.value(back);
    if (value <= 0 || value > this.left) return null;
    return { value, amount: handedOut(value, this.#openValue, this.#openAmount, this.sale.placed.rules.cashRoundingTo) };
  }
}

/** As the journal says it. */
export function refundAct(of: Refundable, claim: Claim, due: Due, why: Why & { approval?: Approval }): (numbers: Numbers) => readonly Act[] {
  const { orderId, outletId } = of;
  const what = "lines" in claim ? { lines: claim.lines } : "value" in claim ? { value: claim.value } : {};
  return (numbers) => [{ kind: "refund.made", body: { orderId, outletId, refundId: newId(), ...what, amount: due.amount, ...why, receipt: numbers.nextReceipt() } }];
}

function claimOf(refund: Refunded): Claim {
  if (refund.lines) return { lines: refund.lines };
  return refund.value === undefined ? { all: true } : { value: refund.value };
}

function claimed(open: OpenBill, claim: Claim): GivenBack {
  if ("lines" in claim) return open.ofLines(new Map(claim.lines.map(({ lineId, quantity }) => [lineId, quantity])));
  return "value" in claim ? open.ofAmount(claim.value) : open.everything();
}
