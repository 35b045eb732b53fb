import type { Device } from "../device";
import { Unreachable, read } from "../kit/http";
import { toCoins } from "../money";

/** GET /outlets/{outlet}/payment-methods. */
export interface Method {
  readonly method: string;
  /** Who moves the money; absent where nobody else does. */
  readonly provider?: string;
  readonly title?: string;
  /** GUEST where the fees come on top of what the guest pays. */
  readonly bearer?: "GUEST" | "RESTAURANT";
  /** Percent, as people write it. */
  readonly feePercent?: string;
  /** Minor units. */
  readonly feeFixed?: number;
  /** What is asked for is a multiple of it, and so is the fee; absent where nothing is rounded. */
  readonly coin?: number;
}

const NAME = "methods";
/** A guest waits for it. */
const PATIENCE_MILLIS = 6_000;
const HUNDRED = 1_000_000n;

/** What of a due amount is asked for. Minor units. */
export function payableBy({ coin }: Method, due: number): number {
  return toCoins(due, coin);
}

/** What a till offers, in this order: from bank to bank costs least. What it does not know yet stands last. */
const ORDER = ["OPEN_BANKING", "CARD_READER", "CARD", "QRIS", "GIFT_CARD", "HOUSE_ACCOUNT"];

function placeOf({ method }: Method): number {
  const place = ORDER.indexOf(method);
  return place < 0 ? ORDER.length : place;
}

/** What the guest pays on top, as the server reckons it: halves up. Minor units. */
export function surchargeOf({ bearer, feePercent = "0", feeFixed = 0, coin }: Method, amount: number): number {
  if (bearer !== "GUEST") return 0;
  const [whole = "0", fraction = ""] = feePercent.split(".");
  const share = BigInt(amount) * BigInt(whole + fraction.padEnd(4, "0"));
  return toCoins(Number((share * 2n + HUNDRED) / (HUNDRED * 2n)) + feeFixed, coin);
}

/** By what the outlet's guests can pay, as it was last heard of; cash needs nobody. */
export class MethodShelf {
  all: readonly Method[] = [];
  /** Whether it was ever heard of. */
  known = false;

  constructor(private readonly device: Device) {}

  async open(): Promise<void> {
    const kept = await this.device.vault.get<readonly Method[]>(NAME);
    this.all = kept ?? [];
    this.known = kept !== undefined;
  }

  /** Without a network nothing has changed. */
  async refresh(): Promise<void> {
    try {
      this.all = await read<readonly Method[]>(await this.device.fetch(`/outlets/${this.device.identity?.outletId}/payment-methods`, { patience: PATIENCE_MILLIS }));
      this.known = true;
      await this.device.vault.put(NAME, this.all);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
  }

  /** Whether anybody but the house moves money. */
  get hasVendors(): boolean {
    return this.others.some((one) => one.provider !== undefined);
  }

  /** All but cash. */
  get others(): Method[] {
    return this.all.filter(({ method }) => method !== "CASH").toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
