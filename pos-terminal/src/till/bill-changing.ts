import { html, nothing } from "lit";
import { type OrderLine, dueOf, withCart } from "../service/open-order";
import { say } from "../words/till";
import { type TakingOff, approve, deedOf, give, moreWithout, offOrder, takenOff, unapproved, withdraw } from "./adjusting";
import "./approval-sheet";
import type { CartDiscount, CartLine } from "./cart";
import "./discount-sheet";
import "./explain-sheet";
import { type Exchange, exchanged, exchangesOf } from "./exchanging";
import type { Approval } from "./house";
import type { Exchanging } from "./ordered-sheet";
import "./ordered-sheet";
import "./sure-sheet";
import type { Till } from "./till";

/** What was ordered is taken off the bill, made cheaper, or comes back onto it. */
export class BillChanging {
  constructor(private readonly till: Till) {}

  /** A line that was ordered. */
  ordered(line: OrderLine): void {
    const { screen, desk, device } = this.till;
    screen.lay(() => {
      const { order } = desk;
      const { menu, search } = this.till.menu;
      if (!order || !menu || !search) return nothing;
      return html`<till-ordered
        .device=${device}
        .order=${order}
        .line=${line}
        .seats=${desk.guests.chairs}
        .exchanges=${line.combo ? exchangesOf(line, order, menu, search) : []}
        .comes=${(instead: Exchange, pieces: number) => exchanged(line, instead, pieces, menu, search)}
        .withLine=${(more: CartLine) => withCart(order, { mode: order.mode, lines: [more] }, menu)}
        @seat=${({ detail }: CustomEvent<number | null>) => this.#do(() => desk.seatLine(line.id, detail))}
        @take-off=${({ detail }: CustomEvent<readonly TakingOff[]>) => this.#do(() => desk.takeOff(detail))}
        @exchange=${({ detail }: CustomEvent<Exchanging>) => this.#do(() => desk.exchange(detail))}
        @discount=${() => this.discount(line)}
        @close=${screen.clear}
      ></till-ordered>`;
    });
  }

  /** @param line null for the whole order */
  discount(line: CartLine | null): void {
    const { screen, device } = this.till;
    screen.lay(
      () => html`<till-discount
        .device=${device}
        .line=${line}
        .takesOff=${this.#takesOff}
        @give=${({ detail }: CustomEvent<CartDiscount>) => this.#give(detail)}
        @close=${screen.clear}
      ></till-discount>`,
    );
  }

  /** Of what is typed only, a touch is enough. */
  withdraw(discountId: string): void {
    const { desk } = this.till;
    desk.put(withdraw(desk.cart, discountId));
  }

  /** Says before how much more the guest pays. */
  takeBack(discountId: string, name: string): void {
    const { screen, desk } = this.till;
    screen.lay(() =>
      desk.order
        ? html`<till-sure
            .heading=${say("takeBack", name)}
            .text=${say("takeBackMore", this.till.say(moreWithout(desk.order, discountId)))}
            .doing=${say("takeBackDo")}
            @sure=${() => this.#do(() => desk.takeBack(discountId))}
            @close=${screen.clear}
          ></till-sure>`
        : nothing,
    );
  }

  /** How the total is made, step by step. */
  explain(): void {
    const { screen, desk } = this.till;
    screen.lay(() => (desk.bill ? html`<till-explain .bill=${desk.bill} @close=${screen.clear}></till-explain>` : nothing));
  }

  /**
   * Asks a manager where the order grew, and with it what a discount takes off.
   *
   * @returns whether nobody has to be asked
   */
  isApproved(then: () => void): boolean {
    const { screen, desk, device, menu } = this.till;
    const { card, person } = device;
    const open = card && person && menu.menu ? unapproved(desk.cart, card, menu.menu, person) : null;
    if (!open) return true;
    const { discount, off } = open;
    const approved = (approval: Approval) => {
      screen.clear();
      desk.put(approve(desk.cart, { ...discount, approval }));
      then();
    };
    screen.lay(
      () => html`<till-approval
        .device=${device}
        .deed=${deedOf(discount)}
        .amount=${off}
        @approved=${({ detail }: CustomEvent<Approval>) => approved(detail)}
        @close=${screen.clear}
      ></till-approval>`,
    );
    return false;
  }

  /** What a discount takes off, of the order that is there or of the one that is being typed. */
  readonly #takesOff = (discount: CartDiscount): number => {
    const { desk, device, menu } = this.till;
    const { order, cart } = desk;
    if (order) {
      const off = offOrder(order, discount);
      return off > dueOf(order) ? 0 : off; // what is paid stays paid
    }
    return device.card && menu.menu ? (takenOff(give(cart, discount), device.card, menu.menu).at(-1)?.off ?? 0) : 0;
  };

  #give(discount: CartDiscount): void {
    const { screen, desk } = this.till;
    if (desk.order) {
      this.#do(() => desk.discount(discount));
      return;
    }
    screen.clear();
    desk.put(give(desk.cart, discount));
  }

  #do(work: () => Promise<unknown>): void {
    this.till.screen.clear();
    void this.till.screen.run(work);
  }
}
