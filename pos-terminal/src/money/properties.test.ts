import { expect, test } from "vitest";
import { Dice } from "./dice";
import { at } from "./exact";
import { quantityText } from "./explanation";
import {
  type Bill,
  type BillRequest,
  type Columns,
  calculate,
  comboPrices,
  refundOf,
  refundedTaxes,
  splitByItems,
  splitEqually,
} from "./index";

/** Tries what must hold for every bill with made-up ones; a failure names the seed of its bill. */
function always(title: string, holds: (dice: Dice, request: BillRequest, bill: Bill) => void): void {
  test(title, () => {
    for (let seed = 1; seed <= 150; seed++) {
      const dice = new Dice(seed);
      const request = dice.bill();
      try {
        holds(dice, request, calculate(request));
      } catch (failure) {
        throw new Error(`with the bill of seed ${seed}: ${String(failure)}`, { cause: failure });
      }
    }
  });
}

/** Of thousandths. */
function quantity(thousandths: number): string {
  return quantityText(BigInt(thousandths));
}

function total(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

always("the total is the sum of what is on the receipt", (_, __, bill) => {
  const net = total(bill.lines.map((line) => line.net));
  expect(net).toBe(bill.subtotal - bill.discount);
  const charges = total(bill.charges.map((charge) => charge.amount));
  expect(net + charges + (bill.pricesIncludeTax ? 0 : bill.tax) + bill.tip).toBe(bill.total);
  expect(bill.total + bill.cashRounding).toBe(bill.due);
});

always("a tax is the sum of what each line and charge bears of it", (_, __, bill) => {
  const borne = [...bill.lines, ...bill.charges].flatMap((item) => item.taxes);
  for (const tax of bill.taxes) {
    expect(total(borne.filter((share) => share.id === tax.id).map((share) => share.amount))).toBe(tax.amount);
  }
  expect(total(bill.taxes.map((tax) => tax.amount))).toBe(bill.tax);
  for (const item of [...bill.lines, ...bill.charges]) expect(total(item.taxes.map((tax) => tax.amount))).toBe(item.tax);
});

always("nothing is ever negative or a fraction", (_, __, bill) => {
  const { subtotal, discount, tax, tip, due } = bill;
  const figures = [subtotal, discount, tax, tip, bill.total, due];
  for (const line of bill.lines) figures.push(line.gross, line.lineDiscount, line.orderDiscount, line.net, line.tax);
  for (const figure of figures) expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
});

always("the steps of every figure sum to it", (_, __, bill) => {
  const told = new Map<string, bigint>();
  for (const step of bill.explanation) told.set(step.figure, (told.get(step.figure) ?? 0n) + BigInt(step.amount));
  const tell = (figure: string, amount: number) => expect([figure, Number(told.get(figure) ?? 0n)]).toEqual([figure, amount]);
  bill.lines.forEach((line, i) => {
    for (const column of ["gross", "lineDiscount", "orderDiscount", "tax"] as const) tell(`lines[${i}].${column}`, line[column]);
    if (line.net !== line.gross) tell(`lines[${i}].net`, line.net);
  });
  bill.charges.forEach((charge, i) => {
    for (const column of ["amount", "tax"] as const) tell(`charges[${i}].${column}`, charge[column]);
  });
  bill.taxes.forEach((tax, i) => {
    for (const column of ["amount", "taxable"] as const) tell(`taxes[${i}].${column}`, tax[column]);
  });
  for (const figure of ["subtotal", "discount", "tax", "tip", "total", "cashRounding", "due"] as const) tell(figure, bill[figure]);
});

always("the guests' columns sum to the bill", (dice, _, bill) => {
  const guests = 1 + dice.below(6);
  const split = splitByItems(bill, bill.lines.map(() => Array.from({ length: guests }, () => dice.below(4))));

  expect(split).toHaveLength(guests);
  const column = (name: keyof (typeof split)[0]["totals"]) => total(split.map((guest) => guest.totals[name]));
  expect(column("gross")).toBe(bill.subtotal);
  expect(column("discount")).toBe(bill.discount);
  expect(column("tax")).toBe(bill.tax);
  expect(column("charges")).toBe(total(bill.charges.map((charge) => charge.amount)));
  expect(column("beforeTip")).toBe(bill.total - bill.tip);
  bill.taxes.forEach((tax, i) => expect(total(split.map((guest) => at(guest.taxes, i).amount))).toBe(tax.amount));
  bill.lines.forEach((line, i) => expect(total(split.map((guest) => at(guest.lines, i).net))).toBe(line.net));
  bill.charges.forEach((charge, i) => expect(total(split.map((guest) => at(guest.charges, i).tax))).toBe(charge.tax));
});

always("equal parts sum to the total and differ by a cent at most", (dice, _, bill) => {
  const parts = splitEqually(bill.total, 1 + dice.below(50));
  expect(total(parts)).toBe(bill.total);
  expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
});

always("refunds in any steps give back exactly what was sold", (dice, _, bill) => {
  const thousandths = [...dice.some(5, () => dice.below(5_000)), 1];
  const columns = ["gross", "lineDiscount", "orderDiscount", "tax"] as const;
  for (const line of bill.lines) {
    const back: Columns[] = [];
    let refunded = 0;
    for (const step of thousandths) {
      back.push(refundOf(line, quantity(total(thousandths)), quantity(refunded), quantity(step)));
      refunded += step;
    }
    for (const column of columns) {
      expect(Math.min(...back.map((part) => part[column]))).toBeGreaterThanOrEqual(0);
      expect(total(back.map((part) => part[column]))).toBe(line[column]);
    }
  }
});

always("refunded taxes never exceed what was taken of each, and clear it", (dice, _, bill) => {
  let { taxes: open, tax: left } = at(bill.lines, 0);
  while (left > 0) {
    const refund = Math.min(left, 1 + dice.below(Math.min(left, 2 ** 31)));
    const parts = refundedTaxes(refund, open);
    open = open.map((tax, i) => ({ id: tax.id, amount: tax.amount - at(parts, i).amount }));
    for (const tax of open) expect(tax.amount).toBeGreaterThanOrEqual(0);
    left -= refund;
  }
  expect(total(open.map((tax) => tax.amount))).toBe(0);
});

always("a combo is sold for its price", (dice, _, bill) => {
  const own = [dice.below(100_000), ...dice.some(9, () => dice.below(100_000))];
  const parts = comboPrices(bill.subtotal, own);
  expect(total(parts)).toBe(bill.subtotal);
  const whole = BigInt(total(own));
  parts.forEach((part, i) => {
    const off = BigInt(part) * whole - BigInt(bill.subtotal) * BigInt(at(own, i));
    expect(whole === 0n || (off < whole && off > -whole)).toBe(true);
  });
});

always("without an order discount the order of lines does not matter to the total", (dice, request) => {
  const plain = { ...request, discounts: [] };
  const shuffled = request.lines.map((line) => ({ line, at: dice.below(1_000) })).toSorted((a, b) => a.at - b.at);
  expect(calculate({ ...plain, lines: shuffled.map(({ line }) => line) }).total).toBe(calculate(plain).total);
});

always("the same request costs the same, and is left as it was", (_, request, bill) => {
  const kept = JSON.stringify(request);
  expect(calculate(request)).toEqual(bill);
  expect(JSON.stringify(request)).toBe(kept);
});
