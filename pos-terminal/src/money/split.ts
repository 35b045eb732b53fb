import { amount, sum } from "./exact";
import { refuse } from "./refusal";
import { present } from "./sale";
import { spread } from "./spread";
import type { Bill, BillCharge, BillLine, TaxShare } from "./types";

/** A table has fewer guests than that, and an unbounded number is an attack. */
const MOST_GUESTS = 1_000;

/** What one guest bears; the guests' columns sum to the bill's. */
export interface GuestTotals {
  readonly gross: number;
  /** Of lines and order. */
  readonly discount: number;
  /** gross − discount; may be a unit or two below 0 where a line that costs almost nothing is shared. */
  readonly net: number;
  /** Of lines and charges. */
  readonly tax: number;
  readonly charges: number;
  /** What the guest owes, to which their own tip and cash rounding come. */
  readonly beforeTip: number;
}

export interface GuestBill {
  readonly totals: GuestTotals;
  /** Beside the bill's lines, charges and taxes: the guest's part of each, 0 where they have none. */
  readonly lines: readonly BillLine[];
  readonly charges: readonly BillCharge[];
  readonly taxes: readonly TaxShare[];
}

/** Equal parts, the odd units going to the first. */
export function splitEqually(total: number, guests: number): number[] {
  refuseUnlikely(guests, "guests");
  return parts(total, new Array<bigint>(guests).fill(1n));
}

/**
 * Each line is shared by weights, its taxes with it, and the charges follow the guests' nets.
 *
 * @param shares beside the bill's lines: the guests' weights, as many for every line
 */
export function splitByItems(bill: Bill, shares: readonly (readonly number[])[]): GuestBill[] {
  const weights = read(bill, shares);
  const lines = bill.lines.map((line, i) => shareLine(line, weights[i]!));
  const guests = weights[0]!.map((_, g) => g);
  const nets = guests.map((g) => sum(lines.map((parts) => BigInt(parts[g]!.net))));
  const charges = bill.charges.map((charge) => shareCharge(charge, nets));
  return guests.map((g) => guestBill(bill, lines.map((parts) => parts[g]!), charges.map((parts) => parts[g]!)));
}

function shareLine(line: BillLine, among: readonly bigint[]): BillLine[] {
  const gross = parts(line.gross, among);
  const lineDiscount = parts(line.lineDiscount, among);
  const orderDiscount = parts(line.orderDiscount, among);
  const taxes = shareTaxes(line.taxes, among);
  return among.map((_, g) => ({
    id: line.id,
    gross: gross[g]!,
    lineDiscount: lineDiscount[g]!,
    orderDiscount: orderDiscount[g]!,
    net: total([gross[g]!, -lineDiscount[g]!, -orderDiscount[g]!]),
    tax: total(taxes[g]!.map((tax) => tax.amount)),
    taxes: taxes[g]!,
  }));
}

function shareCharge(charge: BillCharge, among: readonly bigint[]): BillCharge[] {
  const amounts = parts(charge.amount, among);
  const taxes = shareTaxes(charge.taxes, among);
  return among.map((_, g) => ({
    id: charge.id,
    amount: amounts[g]!,
    tax: total(taxes[g]!.map((tax) => tax.amount)),
    taxes: taxes[g]!,
  }));
}

/** Each tax by itself; beside the guests. */
function shareTaxes(taxes: readonly TaxShare[], among: readonly bigint[]): TaxShare[][] {
  const shared = taxes.map((tax) => parts(tax.amount, among));
  return among.map((_, g) => taxes.map((tax, i) => ({ id: tax.id, amount: shared[i]![g]! })));
}

function guestBill(bill: Bill, lines: readonly BillLine[], charges: readonly BillCharge[]): GuestBill {
  const borne = [...lines, ...charges].flatMap((item) => item.taxes);
  const taxes = bill.taxes.map(({ id }) => ({ id, amount: total(borne.filter((tax) => tax.id === id).map((tax) => tax.amount)) }));
  const gross = total(lines.map((line) => line.gross));
  const net = total(lines.map((line) => line.net));
  const tax = total(taxes.map((share) => share.amount));
  const charged = total(charges.map((charge) => charge.amount));
  const beforeTip = total([net, charged, bill.pricesIncludeTax ? 0 : tax]);
  return { totals: { gross, discount: total([gross, -net]), net, tax, charges: charged, beforeTip }, lines, charges, taxes };
}

function read(bill: Bill, shares: readonly (readonly number[])[]): bigint[][] {
  if (shares.length !== bill.lines.length) refuse("shares.mismatch", "shares", "must have one row for each line");
  if (shares.length === 0) refuse("shares.mismatch", "shares", "must name the guests, and there is no line to name them");
  return shares.map((row, i) => {
    const field = `shares[${i}]`;
    refuseUnlikely(present(row, field).length, field);
    if (row.length !== shares[0]!.length) refuse("shares.mismatch", field, "must name as many guests as the first");
    return row.map((weight, g) => amount(weight, `${field}[${g}]`));
  });
}

function refuseUnlikely(guests: number, field: string): void {
  if (!Number.isInteger(guests) || guests < 1 || guests > MOST_GUESTS) {
    refuse("guests.out_of_range", field, `must be for 1 to ${MOST_GUESTS} guests`);
  }
}

function parts(whole: number, weights: readonly bigint[]): number[] {
  return spread(BigInt(whole), weights).map(Number);
}

/** In whole numbers of any size, as sums of columns are bounded by the bill only when all is added. */
function total(amounts: readonly number[]): number {
  return Number(sum(amounts.map(BigInt)));
}
