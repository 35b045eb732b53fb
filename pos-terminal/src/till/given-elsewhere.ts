import type { Device } from "../device";
import { read } from "../kit/http";
import type { MadeRefund } from "./online-refund";
import { isUndecidedYet } from "./refund-run";
import type { Sold } from "./sale";

const NAME = "given-elsewhere";
const MOST = 200;

/** Money of a sale that went back by the server: to a card, in the office, or at another till. */
export interface Elsewhere {
  readonly id: string;
  readonly receipt?: string;
  /** What arrived, or is on its way. Minor units. */
  readonly amount: number;
  /** Whether some of it is not decided yet. */
  readonly open: boolean;
}

/** Of all that was given back of an order, what concerns this receipt and does not stand on it yet. */
export function elsewhere(sale: Sold, made: readonly MadeRefund[]): Elsewhere[] {
  const own = new Set(sale.refunds.map((one) => one.refundId));
  return made
    .filter((one) => !own.has(one.id))
    .map(({ id, receiptNumber, tenders }) => {
      const mine = tenders.filter((one) => one.state !== "FAILED" && (!sale.part || one.paymentId === sale.paid?.paymentId));
      const amount = mine.reduce((sum, one) => sum + one.amount, 0);
      return { id, ...(receiptNumber ? { receipt: receiptNumber } : {}), amount, open: mine.some((one) => isUndecidedYet(one.state)) };
    })
    .filter((one) => one.amount > 0);
}

/** What was given back elsewhere of the sales of this till, as heard last; by payment, and without a network, too. */
export class GivenElsewhere {
  constructor(private readonly device: Device) {}

  /** The sale as far as this device knows. */
  async known(sale: Sold): Promise<Sold> {
    const heard = (await this.#all())[keyOf(sale)] ?? [];
    return heard.length > 0 ? { ...sale, elsewhere: heard } : sale;
  }

  /**
   * The sale as the server knows it.
   *
   * @throws Unreachable
   */
  async asked(sale: Sold): Promise<Sold> {
    const made = await read<readonly MadeRefund[]>(await this.device.fetch(`/orders/${sale.placed.orderId}/refunds`));
    const heard = elsewhere(sale, made);
    const { [keyOf(sale)]: before, ...others } = await this.#all();
    if (heard.length > 0 || before) {
      const kept = [...Object.entries(others).slice(1 - MOST), [keyOf(sale), heard] as const];
      await this.device.vault.put(NAME, Object.fromEntries(kept));
    }
    return { ...sale, elsewhere: heard };
  }

  async #all(): Promise<Record<string, readonly Elsewhere[]>> {
    return (await this.device.vault.get<Record<string, readonly Elsewhere[]>>(NAME)) ?? {};
  }
}

function keyOf({ paid, placed }: Sold): string {
  return paid?.paymentId ?? placed.orderId;
}
