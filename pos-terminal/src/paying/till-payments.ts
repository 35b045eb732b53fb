import type { Device } from "../device";
import { newId } from "../kit/ids";
import { type CamePayment, type OpenOrder, type Part, tipped } from "../service/open-order";
import { type Asking, Askings, type Details, nameOf } from "./asking";
import type { Cashbox, VendorPayment } from "./cashbox";
import { type Method, MethodShelf } from "./method";
import { PaymentRun, isUnderWay } from "./payment-run";
import { PhoneRun } from "./phone-run";
import { type Reader, ReaderShelf } from "./reader";

/** What is wished beside the method. */
export interface Wish {
  readonly insteadOf?: string;
  readonly details?: Details;
  readonly partly?: boolean;
  readonly reader?: Reader;
  /** Taken from this tab. */
  readonly tab?: string;
  /** What of the amount is given on top. */
  readonly tip?: number;
}

/** All payments by vendors at this till: those that are under way, whoever looks at them, and those that came. */
export class TillPayments {
  readonly shelf: MethodShelf;
  readonly readers: ReaderShelf;
  readonly #askings: Askings;
  readonly #cashbox: Cashbox;
  readonly #runs = new Map<string, PaymentRun>();
  /** As they were when they were asked for, for their receipts. */
  readonly #orders = new Map<string, OpenOrder>();

  constructor(
    device: Device,
    private readonly told: (run: PaymentRun) => void,
    /** Whether the server tells of changes by itself at the moment. */
    private readonly live: () => boolean,
    cashbox: Cashbox,
  ) {
    this.shelf = new MethodShelf(device);
    this.readers = new ReaderShelf(device);
    this.#askings = new Askings(device);
    this.#cashbox = cashbox;
  }

  async open(): Promise<void> {
    await this.shelf.open();
    await this.readers.open();
    await this.#askings.open();
  }

  /** Goes on with what was under way when the page was left. */
  resume(): void {
    for (const asking of this.#askings.all) if (!asking.paid) void this.#run(asking).start();
  }

  close(): void {
    this.#runs.forEach((run) => run.stop());
  }

  /** What came of late, for whoever does not see it in the journal. */
  get paid(): readonly { readonly orderId: string; readonly payment: CamePayment }[] {
    return this.#askings.all.flatMap(({ paid, paymentId, orderId, partId, amount, tip = 0, cashRounding = 0 }) => {
      if (!paid || paymentId === undefined) return [];
      return [{ orderId, payment: { id: paymentId, amount, tip, cashRounding, ...(partId === undefined ? {} : { partId }) } }];
    });
  }

  /** Whether money may still come for this bill. */
  isUnderWay(order: OpenOrder, partId?: string): boolean {
    const run = this.#runs.get(nameOf({ orderId: order.id, partId }));
    if (run && isUnderWay(run.stage)) return true;
    return (order.asked ?? []).some((one) => one.partId === partId && one.id !== run?.asking.paymentId);
  }

  /** The one that may still bring money for this bill: asked for here, or elsewhere as far as the server told. */
  underWay(order: OpenOrder, partId?: string): PaymentRun | null {
    const run = this.#runs.get(nameOf({ orderId: order.id, partId }));
    if (run && isUnderWay(run.stage)) {
      this.#remember(order, run.asking);
      return run;
    }
    // one that ended here a moment ago may still be on the server's list as it was
    const theirs = order.asked?.find((one) => one.partId === partId && one.id !== run?.asking.paymentId);
    if (!theirs) return null;
    const asking = this.#asking(order, partId, { key: null, method: theirs.method, amount: theirs.amount, paymentId: theirs.id, sent: true });
    const found = this.#run(asking);
    void found.start();
    return found;
  }

  /** Asks for all that is due of an order, or of a part of its bill; for less where `more` says so. */
  async ask(method: Method, order: OpenOrder, part: Part | null, amount: number, more: Wish = {}): Promise<PaymentRun> {
    const asking = this.#asking(order, part?.id, { key: newId(), method: method.method, amount, ...more });
    this.#orders.set(nameOf(asking), order);
    await this.#askings.put(asking);
    const run = this.#run(asking);
    void run.start();
    return run;
  }

  /** Lets the guest pay on a phone. */
  phone(order: OpenOrder, part: Part | null, told: (run: PhoneRun) => void): PhoneRun {
    this.#orders.set(part?.id ?? order.id, order);
    const run = new PhoneRun(this.#cashbox, order.id, part?.id, told);
    void run.start();
    return run;
  }

  /** A guest paid without this till asking. */
  async came(payment: VendorPayment): Promise<void> {
    const { id, orderId, partId, method, amount, tip, cashRounding = 0, currency } = payment;
    const of = partId === undefined ? { orderId } : { orderId, partId };
    await this.#askings.put({ ...of, key: null, method, amount, tip, cashRounding, currency, paymentId: id, sent: true, paid: true, at: Date.now() });
  }

  orderOf(asking: { readonly orderId: string; readonly partId?: string }): OpenOrder | undefined {
    return this.#orders.get(nameOf(asking));
  }

  /** After a reload: once it is paid, the server's list has the order no more. Its tip is on it as soon as the server lists the payment. */
  #remember(order: OpenOrder, asking: Asking): void {
    if (this.#orders.has(nameOf(asking))) return;
    const raised = (order.asked ?? []).some((one) => one.id === asking.paymentId);
    this.#orders.set(nameOf(asking), raised ? tipped(order, -(asking.tip ?? 0), asking.partId) : order);
  }

  /** The server told of a payment. */
  heard(paymentId: string): void {
    this.#runs.forEach((run) => void run.hear(paymentId));
  }

  #asking(order: OpenOrder, partId: string | undefined, more: Pick<Asking, "key" | "method" | "amount"> & Partial<Asking>): Asking {
    return { orderId: order.id, currency: order.currency, at: Date.now(), ...(partId === undefined ? {} : { partId }), ...more };
  }

  #run(asking: Asking): PaymentRun {
    const run = new PaymentRun(this.#cashbox, this.#askings, asking, this.told, this.live);
    this.#runs.get(nameOf(asking))?.stop();
    this.#runs.set(nameOf(asking), run);
    return run;
  }
}
