import type { Item } from "./bases";
import { nearest, sumWithin, within } from "./exact";
import { Explanation } from "./explanation";
import { DiscountedLines } from "./lines";
import { type Sale, readSale, sizeOf } from "./sale";
import { Taxation } from "./taxation";
import type { Bill, BillRequest } from "./types";

/**
 * Works out a bill and explains it.
 *
 * @throws Refusal naming the field that no bill can be made of
 */
export function calculate(request: BillRequest): Bill {
  const sale = readSale(request);
  const told = new Explanation(sale);
  const lines = new DiscountedLines(sale, told);
  const net = lines.net();
  const discount = lines.subtotal - net;
  if (discount > 0n) told.exact("discount", "discount", discount, told.money(lines.subtotal), told.money(net));
  const charges = chargesOf(sale, net, told);
  const taxed = new Taxation(sale, items(sale, lines.nets(), charges), told);
  const tax = sumWithin(taxed.ofRates(), "taxes");

  const parts = sale.taxIncluded ? [net, sumWithin(charges, "charges")] : [net, sumWithin(charges, "charges"), tax];
  const beforeTip = sumWithin(parts, "total");
  told.exact("beforeTip", "before_tip", beforeTip, told.sum(parts));
  const tip = tipOf(sale, net - (sale.taxIncluded ? taxOfLines(sale, taxed) : 0n), beforeTip, told);
  const total = within(beforeTip + tip, "total");
  told.exact("total", "total", total, told.money(beforeTip), told.money(tip));
  const due = dueOf(sale, total, told);

  return {
    currency: sale.currency,
    pricesIncludeTax: sale.taxIncluded,
    lines: sale.lines.map((line, i) => ({
      id: line.id,
      gross: Number(lines.gross[i]),
      lineDiscount: Number(lines.lineDiscount[i]),
      orderDiscount: Number(lines.orderDiscount[i]),
      net: Number(lines.netOf(i)),
      tax: Number(taxed.ofItem(i)),
      taxes: taxed.shares(i),
    })),
    charges: sale.charges.map((charge, i) => ({
      id: charge.id,
      amount: Number(charges[i]),
      tax: Number(taxed.ofItem(sale.lines.length + i)),
      taxes: taxed.shares(sale.lines.length + i),
    })),
    taxes: sale.rates.map((_, place) => taxed.priced(place)),
    subtotal: Number(lines.subtotal),
    discount: Number(discount),
    tax: Number(tax),
    tip: Number(tip),
    total: Number(total),
    cashRounding: Number(due - total),
    due: Number(due),
    explanation: told.steps,
  };
}

function chargesOf(sale: Sale, net: bigint, told: Explanation): bigint[] {
  return sale.charges.map((fee, i) => {
    const amount = sizeOf(fee.size, net, sale.rounding, `charges[${i}]`);
    told.portion(`charges[${i}].amount`, "charge", fee.size, net, amount, fee.name);
    return amount;
  });
}

function items(sale: Sale, nets: readonly bigint[], charges: readonly bigint[]): Item[] {
  return [
    ...sale.lines.map((line, i) => ({ figure: `lines[${i}]`, name: line.name, amount: nets[i]!, carries: line.carries })),
    ...sale.charges.map((fee, i) => ({ figure: `charges[${i}]`, name: fee.name, amount: charges[i]!, carries: fee.carries })),
  ];
}

function taxOfLines(sale: Sale, taxed: Taxation): bigint {
  return sumWithin(sale.lines.map((_, i) => taxed.ofItem(i)), "taxes");
}

function tipOf(sale: Sale, preTax: bigint, postTax: bigint, told: Explanation): bigint {
  if (sale.tip === null) return 0n;
  const base = sale.tip.base === "PRE_TAX" ? preTax : postTax;
  const amount = sizeOf(sale.tip.size, base, sale.rounding, "tip");
  told.portion("tip", "tip", sale.tip.size, base, amount);
  return amount;
}

function dueOf(sale: Sale, total: bigint, told: Explanation): bigint {
  let due = total;
  const coin = sale.smallestCoin;
  if (coin !== null) {
    due = within(nearest(total, coin, "HALF_UP") * coin, "rules.cashRoundingTo");
    told.exact("cashRounding", "cash_rounding", due - total, told.money(total), told.money(coin));
  }
  told.exact("due", "due", due);
  return due;
}
