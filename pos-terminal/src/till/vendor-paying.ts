import { html } from "lit";
import type { VendorPayment, VendorReceipt } from "../paying/cashbox";
import type { Method } from "../paying/method";
import { type PaymentRun, isUnderWay } from "../paying/payment-run";
import type { PhoneRun } from "../paying/phone-run";
import type { Wish } from "../paying/till-payments";
import { type Wanted, asked } from "../paying/wanted";
import { type Part, dueOf, dueOfPart, tipped } from "../service/open-order";
import { say, sayMethod } from "../words/till";
import "./phone-sheet";
import "./reader-sheet";
import type { Sheet, Till } from "./till";
import "./wait-sheet";

/** Money that others move: it is asked for, the guest does the rest, and the till hears what became of it. */
export class VendorPaying {
  /** For which payment somebody stands and waits. */
  #waitedFor: { readonly run: PaymentRun; readonly part: Part | null; readonly sheet: Sheet } | null = null;

  constructor(private readonly till: Till) {}

  /** The order is written down before. */
  ask(method: Method, part: Part | null, wanted: Wanted, wish: Wish = {}): Promise<void> {
    const { screen, desk, payments } = this.till;
    return screen.run(async () => {
      const order = await desk.place();
      if (!order) return;
      const { amount, partly } = asked(part ? dueOfPart(order, part) : dueOf(order), wanted);
      this.wait(await payments.ask(method, order, part, amount, { ...wish, partly, tip: wanted.tip }), part);
    });
  }

  wait(run: PaymentRun, part: Part | null): void {
    const { screen, money } = this.till;
    const sheet: Sheet = () => html`<till-wait .run=${run} .stage=${run.stage} @others=${() => money.choose(part)} @close=${screen.clear}></till-wait>`;
    this.#waitedFor = { run, part, sheet };
    screen.lay(sheet);
  }

  /** The guest pays on a phone, by whatever the guest likes. */
  phone(part: Part | null): Promise<void> {
    const { screen, desk, payments } = this.till;
    return screen.run(async () => {
      const order = await desk.place();
      if (!order) return;
      const run = payments.phone(order, part, ({ stage }) => {
        screen.changed();
        if (stage.kind === "paid") void this.#cameByPhone(stage.payment, stage.receipt);
      });
      this.#invite(run, part);
    });
  }

  /** At which card reader, of those that stand here. */
  chooseReader(chosen: () => void, back: () => void): void {
    const { screen, payments } = this.till;
    screen.lay(() => html`<till-readers .shelf=${payments.readers} @reader=${chosen} @close=${back}></till-readers>`);
  }

  /** The server said that something happened to a payment, or to a tab. */
  told({ paymentId = "" }: { readonly paymentId?: string }): void {
    this.till.payments.heard(paymentId);
    this.#lookAtTabs();
  }

  /** A payment came further. What the bank declined is asked for by card at once. */
  ran(run: PaymentRun): void {
    const { stage, asking } = run;
    const { screen, payments } = this.till;
    const waited = this.#waitedFor?.run === run && screen.sheet === this.#waitedFor.sheet ? this.#waitedFor : null;
    if (stage.kind === "paid") void this.#came(stage.payment, stage.receipt, waited !== null);
    if (asking.tab && !isUnderWay(stage)) this.#lookAtTabs();
    const card = payments.shelf.others.find((one) => one.method === "CARD");
    if (waited && stage.kind === "declined" && stage.payment.state === "FAILED" && asking.method === "OPEN_BANKING" && card) {
      const { amount, tip = 0, partly } = asking;
      void this.ask(card, waited.part, { portion: partly ? amount - tip : null, tip }, { insteadOf: asking.method });
    }
    screen.changed();
  }

  #invite(run: PhoneRun, part: Part | null): void {
    const { screen, money } = this.till;
    const leave = () => {
      run.stop();
      screen.clear();
    };
    const others = () => {
      leave();
      void money.choose(part);
    };
    screen.lay(() => html`<till-phone .stage=${run.stage} @others=${others} @close=${leave}></till-phone>`);
  }

  async #cameByPhone(payment: VendorPayment, receipt: VendorReceipt | null): Promise<void> {
    await this.till.payments.came(payment);
    await this.#came(payment, receipt, true);
  }

  /** @param shown whether somebody stands before it; else it is news */
  async #came(payment: VendorPayment, receipt: VendorReceipt | null, shown: boolean): Promise<void> {
    const { payments, book, desk, screen, receipts } = this.till;
    const now = book.order(payment.orderId);
    const order = payments.orderOf(payment) ?? (now && tipped(now, -payment.tip, payment.partId));
    const part = order?.parts.find((one) => one.id === payment.partId) ?? null;
    const before = order && { ...order, payments: order.payments.filter((one) => one.id !== payment.id) };
    const sale = before && (await desk.settled(before, part, payment, receipt?.receiptNumber));
    await book.written();
    if (shown && sale) {
      screen.goTo("menu");
      receipts.fresh(sale, receipt?.url);
    } else {
      if (shown) screen.clear();
      screen.tell(say("paidNews", order?.number ?? "", sayMethod(payment.method)));
    }
    book.refresh();
  }

  #lookAtTabs(): void {
    void this.till.cards.refresh().catch(() => undefined);
  }
}
