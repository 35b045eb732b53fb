import { html } from "lit";
import { Unreachable } from "../kit/http";
import { dueOf } from "../service/open-order";
import { say } from "../words/till";
import { findPaid } from "./found-order";
import { GivenElsewhere } from "./given-elsewhere";
import "./paid-sheet";
import { type Sold, salesOf } from "./sale";
import "./sales-sheet";
import type { Till } from "./till";

const SHOWN = 100;
/** A sale is about so many acts. */
const ACTS = 4;
const SEARCHED = 5_000;

/** Receipts: of what was paid just now, and of what this till sold before. */
export class Receipts {
  /** Why a number was not found. */
  #trouble = "";

  readonly #elsewhere: GivenElsewhere;

  constructor(private readonly till: Till) {
    this.#elsewhere = new GivenElsewhere(till.device);
  }

  /** @param url where the guest reads it, where that is known already */
  fresh(sale: Sold, url = ""): void {
    this.#lay({ sale }, true, url);
  }

  /** With what this device knows at once, and with what the server knows as soon as it answers. */
  async again(sale: Sold): Promise<void> {
    const { screen } = this.till;
    const shown = { sale: await this.#elsewhere.known(sale) };
    this.#lay(shown, false);
    if (!screen.line.online) return;
    try {
      shown.sale = await this.#elsewhere.asked(sale);
      screen.changed();
    } catch {
      // it stays what was heard last: the server does not have the sale yet, or is away
    }
  }

  /** The last sales of this till. */
  async list(): Promise<void> {
    const { screen, journal, device } = this.till;
    const [sales, head] = await Promise.all([this.#among(SHOWN * ACTS), journal.head()]);
    this.#trouble = "";
    screen.lay(
      () => html`<till-sales
        .sales=${sales.slice(0, SHOWN)}
        .watermark=${head.watermark}
        .trouble=${this.#trouble}
        .card=${device.card}
        @find=${({ detail }: CustomEvent<string>) => this.#find(detail)}
        @receipt=${({ detail }: CustomEvent<Sold>) => this.again(detail)}
        @close=${screen.clear}
      ></till-sales>`,
    );
  }

  /** With what was given back of it. */
  async ofOrder(orderId: string): Promise<void> {
    const sale = (await this.#among(SHOWN * ACTS)).find((one) => one.placed.orderId === orderId);
    if (sale) await this.again(sale);
    else this.till.screen.clear();
  }

  #lay(shown: { sale: Sold }, fresh: boolean, url = ""): void {
    const { screen, device, printers, moneyBack } = this.till;
    screen.lay(
      () => html`<till-paid
        .url=${url}
        .sale=${shown.sale}
        .card=${device.card}
        .fresh=${fresh}
        .device=${device}
        .printers=${printers}
        .ready=${screen.line.online && this.till.waiting === 0}
        @refund=${() => moneyBack.ofSale(shown.sale)}
        @close=${() => (fresh ? this.#next() : screen.clear())}
      ></till-paid>`,
    );
  }

  /** The next part of a split bill, or the next guest. */
  #next(): void {
    const { screen, desk, tables, money } = this.till;
    const { order, cart } = desk;
    screen.clear();
    if (order && dueOf(order) > 0 && order.parts.length > 0) tables.parts();
    else if (order && dueOf(order) > 0 && order.payments.length > 0) void money.choose(null);
    else if (!cart.place && (order ? dueOf(order) <= 0 : cart.orderId !== undefined)) desk.counter();
  }

  /** By the number of its receipt: one of this till, or, with a network, any that was paid. */
  async #find(number: string): Promise<void> {
    const { device, moneyBack } = this.till;
    const sale = (await this.#among(SEARCHED)).find((one) => one.paid?.receipt === number || one.placed.number === number);
    if (sale) {
      await this.again(sale);
      return;
    }
    try {
      const found = await findPaid(device, number);
      if (found) await moneyBack.of(found);
      else this.#told(say("receiptUnknown", number));
    } catch (failure) {
      this.#told(failure instanceof Unreachable ? say("refundOnline") : failure instanceof Error ? failure.message : String(failure));
    }
  }

  #told(trouble: string): void {
    this.#trouble = trouble;
    this.till.screen.changed();
  }

  /** Those among the last events. */
  async #among(events: number): Promise<Sold[]> {
    const [latest, kept] = await Promise.all([this.till.journal.latest(events), this.till.desk.sales.all()]);
    return salesOf(latest, kept);
  }
}
