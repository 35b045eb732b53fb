import { at, nearest, sumWithin, within } from "./exact";
import { type Explanation, quantityText } from "./explanation";
import { type Reduction, type Sale, type SaleLine, sizeOf } from "./sale";
import { spread } from "./spread";

const THOUSAND = 1_000n;
const MILLION = 1_000_000n;

/** What a line comes to: steps 1 to 4. */
export class PricedLine {
  lineDiscount = 0n;
  orderDiscount = 0n;

  constructor(
    readonly figure: string,
    readonly ordered: SaleLine,
    readonly gross: bigint,
  ) {}

  get net(): bigint {
    return this.gross - this.lineDiscount - this.orderDiscount;
  }
}

/** The lines after their own discounts and their shares of the order's. */
export function priceLines(sale: Sale, told: Explanation): PricedLine[] {
  const lines = sale.lines.map((ordered, i) => {
    const figure = `lines[${i}]`;
    const line = new PricedLine(figure, ordered, grossOf(ordered, figure, sale, told));
    for (const discount of ordered.discounts) takeLineDiscount(line, discount, sale, told);
    return line;
  });
  const gross = lines.map((line) => line.gross);
  told.exact("subtotal", "subtotal", sumWithin(gross, "lines"), told.sum(gross));
  for (const discount of sale.discounts) takeOrderDiscount(lines, discount, sale, told);
  for (const line of lines) tellNet(line, told);
  return lines;
}

function grossOf(line: SaleLine, figure: string, sale: Sale, told: Explanation): bigint {
  let thousandthsOfOne = line.unitPrice * THOUSAND;
  for (const modifier of line.modifiers) thousandthsOfOne += modifier.price * modifier.quantity;
  const millionths = thousandthsOfOne * line.quantity;
  const gross = within(nearest(millionths, MILLION, sale.rounding), figure);
  const args = [line.name, quantityText(line.quantity), priceOfOne(line, told)];
  if (millionths % MILLION === 0n) told.exact(`${figure}.gross`, "line_gross", gross, ...args);
  else told.rounded(`${figure}.gross`, "line_gross", gross, ...args);
  return gross;
}

/** 10.00, or (10.00 + 2 × 0.50) with modifiers. */
function priceOfOne(line: SaleLine, told: Explanation): string {
  const price = told.money(line.unitPrice);
  if (line.modifiers.length === 0) return price;
  const added = line.modifiers.map((one) => ` + ${quantityText(one.quantity)} × ${told.money(one.price)}`);
  return `(${price}${added.join("")})`;
}

function takeLineDiscount(line: PricedLine, discount: Reduction, sale: Sale, told: Explanation): void {
  const remaining = line.net;
  const taken = takenOff(remaining, discount, sale);
  line.lineDiscount += taken;
  const figure = `${line.figure}.lineDiscount`;
  const { name } = line.ordered;
  if (discount.name === null) told.portion(figure, "line_discount", discount.size, remaining, taken, name);
  else told.portion(figure, "named_line_discount", discount.size, remaining, taken, name, discount.name);
}

function takeOrderDiscount(lines: readonly PricedLine[], discount: Reduction, sale: Sale, told: Explanation): void {
  const weights = lines.map((line) => line.net);
  const remaining = sumWithin(weights, "lines");
  const taken = takenOff(remaining, discount, sale);
  if (discount.name === null) {
    told.portion("orderDiscount", "order_discount", discount.size, remaining, taken);
  } else {
    told.portion("orderDiscount", "named_order_discount", discount.size, remaining, taken, discount.name);
  }
  const whole = told.money(taken);
  const shares = spread(taken, weights);
  lines.forEach((line, i) => {
    const share = at(shares, i);
    const weight = told.money(line.net);
    line.orderDiscount += share;
    told.exact(`${line.figure}.orderDiscount`, "order_discount_share", share, line.ordered.name, whole, weight);
  });
}

function takenOff(remaining: bigint, discount: Reduction, sale: Sale): bigint {
  const size = sizeOf(discount.size, remaining, sale.rounding, "discounts");
  return size < remaining ? size : remaining;
}

function tellNet(line: PricedLine, told: Explanation): void {
  if (line.net === line.gross) return;
  const columns = [line.gross, line.lineDiscount, line.orderDiscount].map((column) => told.money(column));
  told.exact(`${line.figure}.net`, "line_net", line.net, line.ordered.name, ...columns);
}
