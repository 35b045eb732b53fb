import { at, minorUnits, sum } from "./exact";
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
  return parts(total, Array.from({ length: guests }, () => 1n));
}

/**
 * Each line is shared by weights, its taxes with it, and the charges follow the guests' nets.
 *
 * @param shares beside the bill's lines: the guests' weights, as many for every line
 */
export function splitByItems(bill: Bill, shares: readonly (readonly number[])[]): GuestBill[] {
  const weights = readShares(bill, shares);
  const lines = bill.lines.map((line, i) => shareLine(line, at(weights, i)));
  const linesOf = at(weights, 0).map((_, guest) => lines.map((shared) => at(shared, guest)));
  const nets = linesOf.map((had) => sum(had.map((line) => BigInt(line.net))));
  const charges = bill.charges.map((charge) => shareCharge(charge, nets));
  return linesOf.map((had, guest) => guestBill(bill, had, charges.map((shared) => at(shared, guest))));
}

/** Beside the guests. */
function shareLine(line: BillLine, among: readonly bigint[]): BillLine[] {
  const grosses = parts(line.gross, among);
  const lineDiscounts = parts(line.lineDiscount, among);
  const orderDiscounts = parts(line.orderDiscount, among);
  const taxes = shareTaxes(line.taxes, among);
  return grosses.map((gross, guest) => {
    const lineDiscount = at(lineDiscounts, guest);
    const orderDiscount = at(orderDiscounts, guest);
    const net = add([gross, -lineDiscount, -orderDiscount]);
    return { id: line.id, gross, lineDiscount, orderDiscount, net, ...at(taxes, guest) };
  });
}

function shareCharge(charge: BillCharge, among: readonly bigint[]): BillCharge[] {
  const taxes = shareTaxes(charge.taxes, among);
  return parts(charge.amount, among).map((amount, guest) => ({ id: charge.id, amount, ...at(taxes, guest) }));
}

/** Each tax by itself. */
function shareTaxes(taxes: readonly TaxShare[], among: readonly bigint[]): { tax: number; taxes: TaxShare[] }[] {
  const shared = taxes.map(({ id, amount }) => ({ id, amounts: parts(amount, among) }));
  return among.map((_, guest) => {
    const borne = shared.map(({ id, amounts }) => ({ id, amount: at(amounts, guest) }));
    return { tax: add(borne.map((share) => share.amount)), taxes: borne };
  });
}

function guestBill(bill: Bill, lines: readonly BillLine[], charges: readonly BillCharge[]): GuestBill {
  const borne = [...lines, ...charges].flatMap((item) => item.taxes);
  const taxes = bill.taxes.map(({ id }) => {
    const ofThis = borne.filter((share) => share.id === id);
    return { id, amount: add(ofThis.map((share) => share.amount)) };
  });
  const gross = add(lines.map((line) => line.gross));
  const net = add(lines.map((line) => line.net));
  const tax = add(taxes.map((share) => share.amount));
  const charged = add(charges.map((charge) => charge.amount));
  const beforeTip = add([net, charged, bill.pricesIncludeTax ? 0 : tax]);
  const totals = { gross, discount: add([gross, -net]), net, tax, charges: charged, beforeTip };
  return { totals, lines, charges, taxes };
}

function readShares(bill: Bill, shares: readonly (readonly number[])[]): bigint[][] {
  if (shares.length !== bill.lines.length) refuse("shares.mismatch", "shares", "must have one row for each line");
  const [first] = shares;
  if (first === undefined) refuse("shares.mismatch", "shares", "must name the guests, and there is no line for that");
  return shares.map((row, i) => {
    const field = `shares[${i}]`;
    refuseUnlikely(present(row, field).length, field);
    if (row.length !== first.length) refuse("shares.mismatch", field, "must name as many guests as the first");
    return row.map((weight, guest) => minorUnits(weight, `${field}[${guest}]`));
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

function add(amounts: readonly number[]): number {
  return Number(sum(amounts.map(BigInt)));
}
