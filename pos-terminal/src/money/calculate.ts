import type { Item } from "./bases";
import { nearest, sum, sumWithin, within } from "./exact";
import { Explanation } from "./explanation";
import { priceLines } from "./lines";
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
  const priced = priceLines(sale, told);
  const subtotal = sum(priced.map((line) => line.gross));
  const net = sum(priced.map((line) => line.net));
  const discount = subtotal - net;
  if (discount > 0n) told.exact("discount", "discount", discount, told.money(subtotal), told.money(net));

  const lines = priced.map((line) => ({
    line,
    item: { figure: line.figure, name: line.ordered.name, amount: line.net, carries: line.ordered.carries },
  }));
  const charges = chargesOf(sale, net, told);
  const taxes = new Taxation(sale, [...lines.map(({ item }) => item), ...charges.map(({ item }) => item)], told);
  const tax = taxes.all();
  const charged = sumWithin(charges.map(({ item }) => item.amount), "charges");

  const parts = sale.taxIncluded ? [net, charged] : [net, charged, tax];
  const beforeTip = sumWithin(parts, "total");
  told.exact("beforeTip", "before_tip", beforeTip, told.sum(parts));
  const taxOfLines = sumWithin(lines.map(({ item }) => taxes.of(item)), "taxes");
  const tip = tipOf(sale, sale.taxIncluded ? net - taxOfLines : net, beforeTip, told);
  const total = within(beforeTip + tip, "total");
  told.exact("total", "total", total, told.money(beforeTip), told.money(tip));
  const due = dueOf(sale, total, told);

  return {
    currency: sale.currency,
    pricesIncludeTax: sale.taxIncluded,
    lines: lines.map(({ line, item }) => ({
      id: line.ordered.id,
      gross: Number(line.gross),
      lineDiscount: Number(line.lineDiscount),
      orderDiscount: Number(line.orderDiscount),
      net: Number(line.net),
      tax: Number(taxes.of(item)),
      taxes: taxes.shares(item),
    })),
    charges: charges.map(({ id, item }) => ({
      id,
      amount: Number(item.amount),
      tax: Number(taxes.of(item)),
      taxes: taxes.shares(item),
    })),
    taxes: taxes.priced,
    subtotal: Number(subtotal),
    discount: Number(discount),
    tax: Number(tax),
    tip: Number(tip),
    total: Number(total),
    cashRounding: Number(due - total),
    due: Number(due),
    explanation: told.steps,
  };
}

function chargesOf(sale: Sale, net: bigint, told: Explanation): { id: string; item: Item }[] {
  return sale.charges.map(({ id, name, size, carries }, i) => {
    const figure = `charges[${i}]`;
    const amount = sizeOf(size, net, sale.rounding, figure);
    told.portion(`${figure}.amount`, "charge", size, net, amount, name);
    return { id, item: { figure, name, amount, carries } };
  });
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
