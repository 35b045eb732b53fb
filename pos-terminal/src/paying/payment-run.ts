import { Refused, Unreachable } from "../kit/http";
import type { Asking, Askings } from "./asking";
import type { Cashbox, VendorPayment, VendorReceipt } from "./cashbox";

/** How far a payment is. */
export type Stage =
  /** The server does not have the order yet. */
  | { readonly kind: "delivering" }
  | { readonly kind: "asking" }
  /** The server was asked, and nobody heard its answer: it is asked the same again. */
  | { readonly kind: "unsure" }
  /** The guest must act; where `late`, the time for it is over and the vendor has not said so yet. */
  | { readonly kind: "waiting"; readonly payment: VendorPayment; readonly late: boolean }
  /** The vendor was asked, and the server does not know what became of it. */
  | { readonly kind: "unknown"; readonly payment: VendorPayment }
  | { readonly kind: "paid"; readonly payment: VendorPayment; readonly receipt: VendorReceipt | null }
  | { readonly kind: "declined"; readonly payment: VendorPayment }
  | { readonly kind: "off" }
  /** The server would not: nothing was asked of a vendor. */
  | { readonly kind: "refused"; readonly code: string; readonly detail: string }
  /** The order did not get to the server: nothing was asked. */
  | { readonly kind: "offline" };

const POLL_MILLIS = 3_000;
/** Where the server tells of changes by itself: then a look says only that somebody waits, so that the server goes on asking the vendor. */
const LIVE_MILLIS = 15_000;
/** How often somebody is asked after the time is over; then the server goes on by itself. */
const LATE_POLLS = 3;

/** Whether the guest's money may still come: nothing else may be taken for this bill then. */
export function isUnderWay({ kind }: Stage): boolean {
  return kind === "delivering" || kind === "asking" || kind === "unsure" || kind === "waiting" || kind === "unknown";
}

/**
 * One payment by a vendor, from the order's way to the server until it is known what became of it. Whatever happens to the
 * network or to this page in between, it is asked for once: what was asked is written down before, with its key.
 */
export class PaymentRun {
  stage: Stage;
  #asking: Asking;
  #shown = false;
  #busy = false;
  /** The server told of it while it was asked. */
  #news = false;
  #latePolls = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(
    private readonly cashbox: Cashbox,
    private readonly askings: Askings,
    asking: Asking,
    private readonly told: (run: PaymentRun) => void,
    private readonly live: () => boolean = () => false,
  ) {
    this.#asking = asking;
    this.stage = asking.sent ? { kind: "unsure" } : { kind: "delivering" };
  }

  get asking(): Asking {
    return this.#asking;
  }

  /** Asks for the money, or goes on where it was left. */
  async start(): Promise<void> {
    await this.#once(async () => {
      if (this.#asking.paymentId !== undefined) return this.#heard(await this.cashbox.check(this.#asking.orderId, this.#asking.paymentId));
      if (this.#asking.sent) return this.#ask("unsure");
      this.#become({ kind: "delivering" });
      if (!(await this.cashbox.deliver())) return this.#nothingAsked({ kind: "offline" });
      const { details, reader, tab } = this.#asking;
      const returnUrl = details || reader || tab ? null : await this.#returnUrl();
      await this.#note({ returnUrl, sent: true });
      await this.#ask("asking");
    });
    this.#next();
  }

  /** Somebody looks at it: it is asked every few seconds. */
  show(): void {
    this.#shown = true;
    this.#next();
  }

  hide(): void {
    this.#shown = false;
    clearTimeout(this.#timer);
  }

  /** Never heard of again. */
  stop(): void {
    this.hide();
    this.#over = true;
  }

  /** Asks what became of it, now. */
  async check(): Promise<void> {
    await this.#once(() => this.#look((orderId, paymentId) => this.cashbox.check(orderId, paymentId)));
    this.#next();
  }

  /** The server said that something happened to it. */
  async hear(paymentId: string): Promise<void> {
    if (this.#busy && (this.#asking.paymentId ?? paymentId) === paymentId) this.#news = true;
    if (this.#asking.paymentId !== paymentId) return;
    await this.#once(() => this.#look((orderId, payment) => this.cashbox.look(orderId, payment)));
    this.#next();
  }

  /** Where the money came first, it counts. */
  async callOff(): Promise<void> {
    await this.#once(() => this.#look((orderId, paymentId) => this.cashbox.cancel(orderId, paymentId)));
    this.#next();
  }

  async #look(how: (orderId: string, paymentId: string) => Promise<VendorPayment>): Promise<void> {
    const { orderId, paymentId } = this.#asking;
    if (!isUnderWay(this.stage)) return;
    if (paymentId === undefined) return this.#ask("unsure");
    await this.#heard(await how(orderId, paymentId));
  }

  async #ask(kind: "asking" | "unsure"): Promise<void> {
    if (this.stage.kind !== kind) this.#become({ kind });
    try {
      await this.#heard(await this.cashbox.pay(this.#asking));
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.status >= 500 || failure.status === 401) throw failure;
      if (failure.code === "payment.open" || failure.code === "order.settled") return this.#elsewhere(failure);
      await this.#nothingAsked({ kind: "refused", code: failure.code, detail: failure.message });
    }
  }

  /** Somebody else asked before, or took the money: theirs is shown. */
  async #elsewhere(refusal: Refused): Promise<void> {
    const { orderId, partId } = this.#asking;
    const theirs = (await this.cashbox.list(orderId)).filter((one) => one.surcharge !== undefined && one.partId === partId);
    const open = theirs.find((one) => one.state === "PENDING" || one.state === "UNKNOWN");
    const paid = theirs.findLast((one) => one.state === "SUCCEEDED");
    const payment = open ?? (refusal.code === "order.settled" ? paid : undefined);
    if (!payment) return this.#nothingAsked({ kind: "refused", code: refusal.code, detail: refusal.message });
    await this.#note({ method: payment.method, amount: payment.amount, tip: payment.tip, currency: payment.currency });
    await this.#heard(payment);
  }

  /** An address for the guest to come back to is nice to have. */
  async #returnUrl(): Promise<string | null> {
    try {
      return await this.cashbox.link(this.#asking.orderId, this.#asking.partId);
    } catch {
      return null;
    }
  }

  async #heard(payment: VendorPayment): Promise<void> {
    if (this.#over) return;
    if (this.#asking.paymentId !== payment.id) await this.#note({ paymentId: payment.id });
    switch (payment.state) {
      case "PENDING":
        return this.#become({ kind: "waiting", payment, late: isOver(payment) });
      case "UNKNOWN":
        return this.#become({ kind: "unknown", payment });
      case "SUCCEEDED": {
        await this.#forgetDetails();
        const { amount, tip, cashRounding = 0 } = payment;
        await this.#note({ paid: true, amount, tip, cashRounding });
        return this.#become({ kind: "paid", payment, receipt: await this.#receipt() });
      }
      case "CANCELLED":
        return this.#nothingAsked({ kind: "off" });
      default:
        return this.#nothingAsked({ kind: "declined", payment });
    }
  }

  async #receipt(): Promise<VendorReceipt | null> {
    try {
      return await this.cashbox.receipt(this.#asking.orderId, this.#asking.partId);
    } catch {
      return null;
    }
  }

  /** No money came, and none will: the bill may be paid otherwise. */
  async #nothingAsked(stage: Stage): Promise<void> {
    await this.askings.drop(this.#asking);
    this.#become(stage);
  }

  /** A card's code is kept no longer than it must be. */
  async #forgetDetails(): Promise<void> {
    const { details: _, ...asking } = this.#asking;
    this.#asking = asking;
  }

  async #note(more: Partial<Asking>): Promise<void> {
    this.#asking = { ...this.#asking, ...more };
    await this.askings.put(this.#asking);
  }

  /** One at a time: a second touch while the first is on its way asks for nothing. */
  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy || this.#over) return;
    this.#busy = true;
    try {
      await work();
    } catch (failure) {
      if (!isUnderWay(this.stage)) throw failure;
      // what the server last said of it still holds; without any word of it nobody knows
      if (this.stage.kind === "delivering" || this.stage.kind === "asking") this.#become({ kind: "unsure" });
      if (!(failure instanceof Unreachable || failure instanceof Refused)) throw failure;
    } finally {
      this.#busy = false;
    }
    if (!this.#news || this.#asking.paymentId === undefined) return;
    this.#news = false;
    await this.hear(this.#asking.paymentId);
  }

  #become(stage: Stage): void {
    if (this.#over) return;
    this.stage = stage;
    this.told(this);
  }

  #next(): void {
    clearTimeout(this.#timer);
    if (!this.#shown || this.#over || !isUnderWay(this.stage) || this.#latePolls >= LATE_POLLS) return;
    this.#timer = setTimeout(() => {
      if (globalThis.document?.hidden) return this.#next();
      if (this.stage.kind === "waiting" && isOver(this.stage.payment)) this.#latePolls++;
      void this.check();
    }, this.#pause());
  }

  /** Until the server is asked again; as the time for it ends, and after that, soon. */
  #pause(): number {
    if (!this.live() || (this.stage.kind !== "waiting" && this.stage.kind !== "unknown")) return POLL_MILLIS;
    const left = Date.parse(this.stage.payment.expiresAt ?? "") - Date.now();
    return this.stage.kind === "waiting" && left < LIVE_MILLIS ? Math.max(POLL_MILLIS, left) : LIVE_MILLIS;
  }
}

function isOver({ expiresAt }: VendorPayment): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= Date.now();
}
