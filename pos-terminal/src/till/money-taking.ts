import { html } from "lit";
import type { Method } from "../paying/method";
import { ALL, type Wanted, asked } from "../paying/wanted";
import type { Given } from "../service/acts";
import { type Part, dueOfPart } from "../service/open-order";
import { say } from "../words/till";
import "./credit-sheet";
import type { Credit } from "./credit-sheet";
import type { ChosenWay } from "./method-sheet";
import "./method-sheet";
import "./pay-sheet";
import type { Till } from "./till";

/** The guest pays: it is asked how, and cash is taken. What is moved by others is `VendorPaying`. */
export class MoneyTaking {
  constructor(private readonly till: Till) {}

  /** What costs nothing needs no cash. */
  pay(): void {
    const { desk, bills, tables, screen } = this.till;
    if (!bills.isApproved(() => this.pay())) return;
    if (desk.order?.parts.length) tables.parts();
    else if (this.till.payable === 0) void screen.run(() => this.#paid({ tendered: 0, tip: 0, part: null }, null));
    else void this.choose(null);
  }

  /** Where no vendor is, it is cash as a rule, and nobody is asked. */
  async choose(part: Part | null): Promise<void> {
    const { desk, payments, screen, vendors } = this.till;
    const { order } = desk;
    const run = order && payments.underWay(order, part?.id);
    if (!run && !payments.shelf.known && screen.line.online) await payments.shelf.refresh().catch(() => undefined);
    if (run) vendors.wait(run, part);
    else if (!payments.shelf.hasVendors) await this.#cash(part);
    else this.#ways(part);
  }

  dueOf(part: Part | null): number {
    const { order, due } = this.till.desk;
    return part && order ? dueOfPart(order, part) : due;
  }

  #ways(part: Part | null): void {
    const { desk, payments, screen, cards, tabs, vendors } = this.till;
    screen.lay(
      () => html`<till-methods
        .methods=${payments.shelf.others}
        .due=${this.dueOf(part)}
        .coin=${this.till.coin}
        .currency=${this.till.currency}
        .online=${screen.line.online}
        .busy=${screen.busy}
        .reader=${payments.readers.mine?.label ?? ""}
        .tab=${cards.of(desk.order?.id)}
        @cash=${({ detail }: CustomEvent<Wanted>) => this.#cash(part, detail)}
        @method=${({ detail }: CustomEvent<ChosenWay>) => this.#by(detail, part)}
        @readers=${({ detail }: CustomEvent<ChosenWay>) => this.#atReader(detail, part)}
        @tab=${() => tabs.show()}
        @take=${({ detail }: CustomEvent<ChosenWay>) => tabs.take(detail, part)}
        @phone=${() => vendors.phone(part)}
        @close=${screen.clear}
      ></till-methods>`,
    );
  }

  #by({ method, wanted }: ChosenWay, part: Part | null): void {
    const { payments, vendors } = this.till;
    const { mine } = payments.readers;
    if (isCredit(method)) this.#credit(method, wanted, part);
    else if (method.method !== "CARD_READER") void vendors.ask(method, part, wanted);
    else if (mine) void vendors.ask(method, part, wanted, { reader: mine });
    else this.#atReader({ method, wanted }, part);
  }

  #atReader(way: ChosenWay, part: Part | null): void {
    this.till.vendors.chooseReader(
      () => this.#by(way, part),
      () => void this.choose(part),
    );
  }

  /** A card with less on it pays what it has; the tip is given with the rest. */
  #credit(method: HouseMethod, wanted: Wanted, part: Part | null): void {
    const { device, screen, vendors } = this.till;
    const given = ({ details, amount }: Credit) =>
      void vendors.ask(method, part, amount === undefined ? wanted : { portion: amount, tip: 0 }, { details });
    screen.lay(
      () => html`<till-credit
        .device=${device}
        .method=${method.method}
        .due=${asked(this.dueOf(part), wanted).amount}
        .currency=${this.till.currency}
        @credit=${({ detail }: CustomEvent<Credit>) => given(detail)}
        @close=${screen.clear}
      ></till-credit>`,
    );
  }

  #cash(part: Part | null, wanted: Wanted = ALL): Promise<void> {
    const { screen, desk, drawer, payments } = this.till;
    const { amount, partly } = asked(this.dueOf(part), wanted);
    const begun = { tip: wanted.tip, part: partly ? amount : null };
    return drawer.needed(() =>
      screen.lay(
        () => html`<till-pay
          .due=${part && desk.order ? dueOfPart(desk.order, part) : desk.due}
          .coin=${this.till.coin}
          .begun=${begun}
          .heading=${part ? `${say("cash")} · ${say("part", part.number)}` : say("cash")}
          .currency=${this.till.currency}
          .busy=${screen.busy}
          .others=${payments.shelf.others.length > 0}
          @others=${() => this.#ways(part)}
          @paid=${({ detail }: CustomEvent<Given>) => screen.run(() => this.#paid(detail, part))}
          @close=${screen.clear}
        ></till-pay>`,
      ),
    );
  }

  /** Sold is what stands in the journal; from the receipt on the bar tells that it waits for the server. */
  async #paid(given: Given, part: Part | null): Promise<void> {
    const { desk, screen, receipts, printers } = this.till;
    const sale = await desk.pay(given, part);
    await this.till.count();
    screen.goTo("menu");
    if (sale) receipts.fresh(sale);
    else screen.clear();
    if (sale?.paid) void printers.open({ orderId: sale.placed.orderId, paymentId: sale.paid.paymentId });
  }
}

/** What the house gave itself, and no vendor moves. */
type HouseMethod = Method & { readonly method: "GIFT_CARD" | "HOUSE_ACCOUNT" };

function isCredit(method: Method): method is HouseMethod {
  return method.method === "GIFT_CARD" || method.method === "HOUSE_ACCOUNT";
}
