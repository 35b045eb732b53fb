import { type Refused, Unreachable } from "../kit/http";
import type { Asking } from "./asking";
import type { Cashbox, VendorPayment } from "./cashbox";

/** For tests: a server that books every key once, as ours does. */
export class FakeCashbox implements Cashbox {
  readonly byKey = new Map<string, VendorPayment>();
  readonly calls: string[] = [];
  delivers = true;
  /** Before: the call does not arrive. After: it does, and its answer is lost. */
  network: "up" | "lost-before" | "lost-after" = "up";
  state: VendorPayment["state"] = "PENDING";
  refusal: Refused | null = null;
  expiresAt: string | undefined;
  cashRounding = 0;
  others: VendorPayment[] = [];

  async deliver() {
    this.calls.push("deliver");
    return this.delivers;
  }
  async link() {
    return "https://pos/pay/x";
  }
  pay({ key }: Asking) {
    return this.#call("pay", () => {
      const known = this.byKey.get(key!);
      if (known) return this.#payment(known.id);
      if (this.refusal) throw this.refusal;
      const made = this.#payment(`p${this.byKey.size + 1}`);
      this.byKey.set(key!, made);
      return made;
    });
  }
  look(_: string, id: string) {
    return this.#call("look", () => this.#payment(id));
  }
  check(_: string, id: string) {
    return this.#call("check", () => this.#payment(id));
  }
  cancel(_: string, id: string) {
    return this.#call("cancel", () => {
      if (this.state === "PENDING") this.state = "CANCELLED";
      return this.#payment(id);
    });
  }
  async list() {
    return this.others;
  }
  async receipt() {
    return { receiptNumber: "M-000001", url: "https://pos/r/x" };
  }
  async #call(name: string, answer: () => VendorPayment): Promise<VendorPayment> {
    this.calls.push(name);
    await Promise.resolve();
    if (this.network === "lost-before") throw new Unreachable("");
    const said = answer();
    if (this.network === "lost-after") throw new Unreachable("");
    return said;
  }
  #payment(id: string): VendorPayment {
    return {
      id,
      orderId: "o1",
      method: "CARD",
      state: this.state,
      currency: "USD",
      amount: 1200,
      tip: 0,
      cashRounding: this.cashRounding,
      surcharge: 14,
      createdAt: "",
      ...(this.expiresAt === undefined ? {} : { expiresAt: this.expiresAt }),
      ...(this.state === "FAILED" ? { refusal: { code: "declined", detail: "No." } } : {}),
    };
  }
}
