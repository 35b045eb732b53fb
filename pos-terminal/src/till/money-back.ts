import { html } from "lit";
import { Unreachable } from "../kit/http";
import { say } from "../words/till";
import { findPaid } from "./found-order";
import { OnlineRefund } from "./online-refund";
import type { RefundRun } from "./refund-run";
import type { RefundWish } from "./refund-sheet";
import "./refund-sheet";
import "./refund-state";
import { type Refundable, RefundableSale } from "./refunding";
import type { Sold } from "./sale";
import type { Till } from "./till";

/** Guests get money back: out of the drawer by the journal, or by the server to where it came from. */
export class MoneyBack {
  constructor(private readonly till: Till) {}

  /** One that was paid in cash at once, and of which nobody else gave anything back, is known here; of others the server knows what is left. */
  async ofSale(sale: Sold): Promise<void> {
    if (!sale.byVendor && !sale.part && !sale.before && !sale.left && !sale.elsewhere?.length) return this.of(new RefundableSale(sale));
    const { number } = sale.placed;
    await this.till.screen.run(async () => {
      const found = await findPaid(this.till.device, number, sale.part && sale.paid?.partId).catch((failure: unknown) => {
        throw failure instanceof Unreachable ? new Error(say(sale.byVendor ? "refundNetwork" : "refundOnline")) : failure;
      });
      if (!found) throw new Error(say("receiptUnknown", number));
      await this.of(found);
    });
  }

  /** What the server was asked to give back, and nobody has heard of yet, comes first. */
  async of(paid: Refundable): Promise<void> {
    const { refunds, drawer } = this.till;
    const run = refunds.underWay(paid.orderId);
    if (run) this.#follow(run);
    else if (paid instanceof OnlineRefund) this.#ask(paid);
    else await drawer.needed(() => this.#ask(paid));
  }

  #ask(paid: Refundable): void {
    const { screen, device, journal, refunds, receipts } = this.till;
    const byServer = ({ of: { orderId, title, currency }, due: { amount }, body }: RefundWish) =>
      this.#follow(refunds.ask({ orderId, title, currency, amount, body }));
    screen.lay(
      () => html`<till-refund
        .device=${device}
        .journal=${journal}
        .of=${paid}
        @refunded=${() => receipts.ofOrder(paid.orderId)}
        @ask=${({ detail }: CustomEvent<RefundWish>) => byServer(detail)}
        @close=${screen.clear}
      ></till-refund>`,
    );
  }

  /** How it stands with what the server gives back. */
  #follow(run: RefundRun): void {
    const { screen, device, refunds } = this.till;
    const close = () => {
      refunds.leave(run);
      screen.clear();
    };
    screen.lay(() => html`<till-refunding .run=${run} .stage=${run.stage} .device=${device} @close=${close}></till-refunding>`);
  }
}
