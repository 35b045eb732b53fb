import { quantity, shortText } from "./decimal";
import { nearest } from "./exact";
import { refundOf } from "./refund";
import { spread } from "./spread";
import type { Bill, Columns } from "./types";

/** One refund of a bill: so much of these lines, or, with a quantity of 0, money without goods. */
export interface GivenBack {
  readonly lines: readonly { readonly id: string; readonly quantity: string; readonly columns: Columns }[];
  /** Of all charges together, their amount as gross. */
  readonly charges: Columns;
}

interface Open {
  readonly id: string;
  readonly sold: Columns;
  readonly soldQuantity: string;
  readonly refunded: bigint;
  readonly left: bigint;
  readonly open: Columns;
  /** Money was given back without goods: what is left of it counts as if it had been sold so. */
  readonly reduced: boolean;
}

const NONE: Columns = { gross: 0, lineDiscount: 0, orderDiscount: 0, tax: 0 };

/** What of a paid bill can still be given back, as the server reckons it; in whatever steps, all of it gives back all. */
export class OpenBill {
  readonly #lines: readonly Open[];
  readonly #charges: Columns;
  readonly #openCharges: Columns;

  /**
   * @param quantities as sold, by the line's id
   * @param before earlier refunds
   */
  constructor(
    private readonly bill: Bill,
    quantities: ReadonlyMap<string, string>,
    before: readonly GivenBack[],
  ) {
    this.#lines = bill.lines.map((line) => openLine(line, quantities.get(line.id) ?? "0", before));
    this.#charges = bill.charges.map((charge) => ({ ...NONE, gross: charge.amount, tax: charge.tax })).reduce(plus, NONE);
    this.#openCharges = minus(this.#charges, before.map((one) => one.charges).reduce(plus, NONE));
  }

  /** How much of a line can still be given back, a decimal string. */
  left(id: string): string {
    return written(this.#lines.find((line) => line.id === id)?.left ?? 0n);
  }

  everything(): GivenBack {
    const lines = this.#lines.map((line) => ({ id: line.id, quantity: written(line.left), columns: line.open }));
    return { lines: lines.filter((line) => line.quantity !== "0" || isSomething(line.columns)), charges: this.#openCharges };
  }

  /** So much of these lines, with the charges in proportion; with the last of all lines goes all that is left. */
  ofLines(wanted: ReadonlyMap<string, string>): GivenBack {
    const more = (line: Open) => quantity(wanted.get(line.id) ?? "0", "quantity");
    if (this.#lines.every((line) => line.left === more(line))) return this.everything();
    const lines = this.#lines
      .filter((line) => more(line) > 0n)
      .map((line) => ({ id: line.id, quantity: written(more(line)), columns: refunding(line, written(more(line))) }));
    const sold = total(this.#lines.map((line) => netOf(line.sold)));
    const after = sold - total(this.#lines.map((line) => netOf(line.open))) + total(lines.map((line) => netOf(line.columns)));
    const charge = (column: "gross" | "tax") => upTo(this.#charges[column], this.#openCharges[column], after, sold);
    return { lines, charges: { ...NONE, gross: charge("gross"), tax: charge("tax") } };
  }

  /** An amount, which takes no goods back: of every line and charge in proportion. */
  ofAmount(value: number): GivenBack {
    if (value === this.value(this.everything())) return this.everything();
    const opens = [...this.#lines.map((line) => line.open), this.#openCharges];
    const parts = spread(BigInt(value), opens.map((open) => BigInt(Math.max(0, this.#valueOf(open))))).map(Number);
    const lines = this.#lines.map((line, i) => ({ id: line.id, quantity: "0", columns: this.#part(line.open, parts[i] ?? 0) }));
    return { lines: lines.filter((line) => isSomething(line.columns)), charges: this.#part(this.#openCharges, parts.at(-1) ?? 0) };
  }

  /** What the guest gets, before any rounding of cash. */
  value(back: GivenBack): number {
    return total(back.lines.map((line) => this.#valueOf(line.columns))) + this.#valueOf(back.charges);
  }

  #part(open: Columns, value: number): Columns {
    const whole = this.#valueOf(open);
    if (value <= 0 || whole <= 0) return NONE;
    if (value === whole) return open;
    const tax = proportion(open.tax, value, whole);
    const lineDiscount = proportion(open.lineDiscount, value, whole);
    const orderDiscount = proportion(open.orderDiscount, value, whole);
    const net = this.bill.pricesIncludeTax ? value : value - tax;
    return { gross: net + lineDiscount + orderDiscount, lineDiscount, orderDiscount, tax };
  }

  #valueOf(columns: Columns): number {
    return netOf(columns) + (this.bill.pricesIncludeTax ? 0 : columns.tax);
  }
}

/** What leaves the drawer for it: rounded to coins, unless all that is left of the payment goes back as it came. */
export function handedOut(value: number, openValue: number, openAmount: number, coin: number | null | undefined): number {
  if (value === openValue) return openAmount;
  const exact = coin ? Number(nearest(BigInt(value), BigInt(coin), "HALF_UP")) * coin : value;
  return Math.min(exact, openAmount);
}

function openLine(line: Columns & { id: string }, soldQuantity: string, before: readonly GivenBack[]): Open {
  const back = before.flatMap((one) => one.lines).filter((one) => one.id === line.id);
  const refunded = back.reduce((sum, one) => sum + quantity(one.quantity, "quantity"), 0n);
  const sold = { gross: line.gross, lineDiscount: line.lineDiscount, orderDiscount: line.orderDiscount, tax: line.tax };
  return {
    id: line.id,
    sold,
    soldQuantity,
    refunded,
    left: quantity(soldQuantity, "soldQuantity") - refunded,
    open: minus(sold, back.map((one) => one.columns).reduce(plus, NONE)),
    reduced: back.some((one) => quantity(one.quantity, "quantity") === 0n),
  };
}

function refunding(line: Open, more: string): Columns {
  return line.reduced ? refundOf(line.open, written(line.left), "0", more) : refundOf(line.sold, line.soldQuantity, written(line.refunded), more);
}

function upTo(column: number, open: number, after: number, sold: number): number {
  return Math.max(0, Math.min(open, proportion(column, after, sold) - (column - open)));
}

function proportion(column: number, part: number, whole: number): number {
  return whole === 0 ? 0 : Number(nearest(BigInt(column) * BigInt(part), BigInt(whole), "HALF_UP"));
}

function netOf({ gross, lineDiscount, orderDiscount }: Columns): number {
  return gross - lineDiscount - orderDiscount;
}

function isSomething({ gross, lineDiscount, orderDiscount, tax }: Columns): boolean {
  return gross !== 0 || lineDiscount !== 0 || orderDiscount !== 0 || tax !== 0;
}

function plus(a: Columns, b: Columns): Columns {
  return { gross: a.gross + b.gross, lineDiscount: a.lineDiscount + b.lineDiscount, orderDiscount: a.orderDiscount + b.orderDiscount, tax: a.tax + b.tax };
}

function minus(a: Columns, b: Columns): Columns {
  return { gross: a.gross - b.gross, lineDiscount: a.lineDiscount - b.lineDiscount, orderDiscount: a.orderDiscount - b.orderDiscount, tax: a.tax - b.tax };
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Thousandths as a decimal string. */
function written(thousandths: bigint): string {
  return shortText(thousandths, 3);
}
