import type { Device } from "../device";
import { type Journal, delivered } from "../journal";
import { read } from "../kit/http";
import type { Asking } from "./asking";

/** What the guest is shown: the code of the method, the address of the vendor's page, or which reader waits. */
export interface Presentation {
  readonly qr?: string;
  readonly redirect?: string;
  readonly reader?: string;
}

/** What the guest's phone reads; none where the card is held to a reader. */
export function codeOf(shown: Presentation | undefined): string | undefined {
  return shown?.reader ? undefined : (shown?.qr ?? shown?.redirect);
}

/** The server's word on a payment. Minor units. */
export interface VendorPayment {
  readonly id: string;
  readonly orderId: string;
  readonly method: string;
  readonly state: "PENDING" | "SUCCEEDED" | "FAILED" | "UNKNOWN" | "CANCELLED" | "SURPLUS" | "RETURNED";
  readonly currency: string;
  readonly amount: number;
  readonly tip: number;
  readonly partId?: string;
  /** What rounding to what the vendor can move added, or took off. */
  readonly cashRounding?: number;
  readonly surcharge?: number;
  readonly expiresAt?: string;
  readonly presentation?: Presentation;
  readonly refusal?: { readonly code: string; readonly detail: string };
  readonly createdAt: string;
}

/** The receipt of what is paid, with its address for the guest. */
export interface VendorReceipt {
  readonly receiptNumber: string;
  readonly url: string;
}

/** What a payment needs of the server. Each throws `Refused`, or `Unreachable` where nobody answers. */
export interface Cashbox {
  /** @returns false where the server did not take all that this till did in time */
  deliver(): Promise<boolean>;
  link(orderId: string, partId?: string): Promise<string>;
  pay(asking: Asking): Promise<VendorPayment>;
  look(orderId: string, paymentId: string): Promise<VendorPayment>;
  check(orderId: string, paymentId: string): Promise<VendorPayment>;
  cancel(orderId: string, paymentId: string): Promise<VendorPayment>;
  list(orderId: string): Promise<readonly VendorPayment[]>;
  receipt(orderId: string, partId?: string): Promise<VendorReceipt>;
}

const DELIVERY_MILLIS = 12_000;
/** A vendor is given 10 s by the server. */
const CHARGE_PATIENCE = 20_000;

export class ServerCashbox implements Cashbox {
  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
  ) {}

  /** The order must be there before it can be paid there: all that was written down so far. */
  deliver(): Promise<boolean> {
    return delivered(this.journal, DELIVERY_MILLIS);
  }

  async link(orderId: string, partId?: string): Promise<string> {
    const body = partId === undefined ? {} : { partId };
    return (await this.#post<{ url: string }>(`/orders/${orderId}/payment-links`, body)).url;
  }

  /** Of all that is due, as a rule: the server's bill counts, and the screen shows what it says. */
  pay({ key, orderId, partId, method, amount, tip, partly, details, reader, tab, returnUrl }: Asking): Promise<VendorPayment> {
    const sum = { ...(partly ? { amount } : {}), ...(tip ? { tip } : {}), ...(partId === undefined ? {} : { partId }) };
    const by = { method, ...details, ...(reader ? { reader: reader.id } : {}), ...(returnUrl ? { returnUrl } : {}) };
    const [path, body] = tab === undefined ? ["payments", { ...by, ...sum }] : [`tabs/${tab}/capture`, sum];
    const headers = { "Idempotency-Key": key ?? "" };
    return this.device.fetch(`/orders/${orderId}/${path}`, { method: "POST", body, headers, patience: CHARGE_PATIENCE }).then(read<VendorPayment>);
  }

  look(orderId: string, paymentId: string): Promise<VendorPayment> {
    return this.#get(`/orders/${orderId}/payments/${paymentId}`);
  }

  check(orderId: string, paymentId: string): Promise<VendorPayment> {
    return this.#post(`/orders/${orderId}/payments/${paymentId}/check`);
  }

  cancel(orderId: string, paymentId: string): Promise<VendorPayment> {
    return this.#post(`/orders/${orderId}/payments/${paymentId}/cancel`);
  }

  list(orderId: string): Promise<readonly VendorPayment[]> {
    return this.#get(`/orders/${orderId}/payments`);
  }

  receipt(orderId: string, partId?: string): Promise<VendorReceipt> {
    return this.#get(partId === undefined ? `/orders/${orderId}/receipt` : `/orders/${orderId}/parts/${partId}/receipt`);
  }

  async #get<T>(path: string): Promise<T> {
    return read<T>(await this.device.fetch(path));
  }

  async #post<T>(path: string, body?: object): Promise<T> {
    return read<T>(await this.device.fetch(path, { method: "POST", ...(body === undefined ? {} : { body }) }));
  }
}
