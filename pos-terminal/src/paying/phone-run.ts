import { Refused } from "../kit/http";
import type { Cashbox, VendorPayment, VendorReceipt } from "./cashbox";

/** How far a guest is who pays on a phone. */
export type PhoneStage =
  | { readonly kind: "delivering" }
  | { readonly kind: "inviting"; readonly url: string; readonly payment: VendorPayment | null }
  | { readonly kind: "paid"; readonly payment: VendorPayment; readonly receipt: VendorReceipt | null }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "offline" };

const POLL_MILLIS = 3_000;

/** The guest pays on a phone, at an address that is shown here; what happens there is watched while somebody looks. */
export class PhoneRun {
  stage: PhoneStage = { kind: "delivering" };
  #before: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly cashbox: Cashbox,
    readonly orderId: string,
    readonly partId: string | undefined,
    private readonly told: (run: PhoneRun) => void,
  ) {}

  async start(): Promise<void> {
    try {
      if (!(await this.cashbox.deliver())) return this.#become({ kind: "offline" });
      this.#before = new Set((await this.#payments()).map((one) => one.id));
      this.#become({ kind: "inviting", url: await this.cashbox.link(this.orderId, this.partId), payment: null });
      this.#timer = setInterval(() => void this.look(), POLL_MILLIS);
    } catch (failure) {
      this.#become(failure instanceof Refused ? { kind: "refused", detail: failure.message } : { kind: "offline" });
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    const { stage } = this;
    if (stage.kind !== "inviting" || globalThis.document?.hidden) return;
    try {
      const fresh = (await this.#payments()).filter((one) => !this.#before.has(one.id) || one.state === "PENDING");
      const paid = fresh.find((one) => one.state === "SUCCEEDED");
      if (!paid) return this.#become({ ...stage, payment: fresh.at(-1) ?? null });
      this.stop();
      this.#become({ kind: "paid", payment: paid, receipt: await this.cashbox.receipt(this.orderId, this.partId).catch(() => null) });
    } catch {
      // asked again in a moment
    }
  }

  async #payments(): Promise<readonly VendorPayment[]> {
    return (await this.cashbox.list(this.orderId)).filter((one) => one.surcharge !== undefined && one.partId === this.partId);
  }

  #become(stage: PhoneStage): void {
    this.stage = stage;
    this.told(this);
  }
}
