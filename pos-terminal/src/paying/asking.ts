import type { Device } from "../device";
import type { Reader } from "./reader";

/** By what of the house's own a guest pays: a gift card's code, or on which account and who signs. */
export type Details = { readonly code: string } | { readonly account: string; readonly name: string };

/** A payment that this till asked the server for. What stands here is never asked for twice. Minor units. */
export interface Asking {
  /** The same at every try, so that the server does it once; none where somebody else asked. */
  readonly key: string | null;
  readonly orderId: string;
  readonly partId?: string;
  readonly method: string;
  /** The tip included. */
  readonly amount: number;
  readonly tip?: number;
  /** Whether it is less than all that is due. */
  readonly partly?: boolean;
  readonly details?: Details;
  /** On which reader the guest pays. */
  readonly reader?: Reader;
  /** The tab that it is taken from. */
  readonly tab?: string;
  readonly currency: string;
  /** By what the guest wanted to pay before. */
  readonly insteadOf?: string;
  /** Where the vendor's page sends the guest; none where it could not be made. */
  readonly returnUrl?: string | null;
  /** The server may have heard of it: from then on only its word ends it. */
  readonly sent?: boolean;
  readonly at: number;
  /** As soon as the server has told. */
  readonly paymentId?: string;
  /** It is paid; kept until everybody knows. */
  readonly paid?: boolean;
  /** What rounding to what the vendor can move added, or took off; known with the payment. */
  readonly cashRounding?: number;
}

const NAME = "askings";
/** By then the server's list of open orders says the same. */
const KEPT_MILLIS = 24 * 3_600_000;

/** One at a time for each bill, or part of it. */
export function nameOf(of: { readonly orderId: string; readonly partId?: string | undefined }): string {
  return of.partId ?? of.orderId;
}

/** What was asked for and is not over, and what was paid lately; kept on the device, for a page may die at any moment. */
export class Askings {
  #all: Readonly<Record<string, Asking>> = {};

  constructor(private readonly device: Device) {}

  async open(now = Date.now()): Promise<void> {
    const kept = (await this.device.vault.get<Record<string, Asking>>(NAME)) ?? {};
    this.#all = Object.fromEntries(Object.entries(kept).filter(([, one]) => !one.paid || one.at > now - KEPT_MILLIS));
  }

  get all(): readonly Asking[] {
    return Object.values(this.#all);
  }

  put(asking: Asking): Promise<void> {
    const { [nameOf(asking)]: _, ...others } = this.#all;
    this.#all = { ...others, [asking.paid && asking.paymentId ? asking.paymentId : nameOf(asking)]: asking };
    return this.#write();
  }

  /** It is over, and no money came. */
  drop(asking: Asking): Promise<void> {
    const { [nameOf(asking)]: _, ...others } = this.#all;
    this.#all = others;
    return this.#write();
  }

  #write(): Promise<void> {
    return this.device.vault.put(NAME, this.#all);
  }
}
