import { nearest, sumWithin, within } from "./exact";
import { type Explanation, quantityText } from "./explanation";
import { type Reduction, type Sale, type SaleLine, sizeOf } from "./sale";
import { spread } from "./spread";

const THOUSAND = 1_000n;
const MILLION = 1_000_000n;

/** Steps 1 to 4: what each line comes to after its own discounts and its share of the order's. */
export class DiscountedLines {
  readonly gross: bigint[] = [];
  readonly lineDiscount: bigint[] = [];
  readonly orderDiscount: bigint[] = [];
  readonly subtotal: bigint;

  constructor(
    private readonly sale: Sale,
    private readonly told: Explanation,
  ) {
    sale.lines.forEach((line, i) => {
      this.gross.push(this.grossOf(line, i));
      this.lineDiscount.push(0n);
      this.orderDiscount.push(0n);
      for (const discount of line.discounts) this.takeLineDiscount(i, line, discount);
    });
    this.subtotal = sumWithin(this.gross, "lines");
    told.exact("subtotal", "subtotal", this.subtotal, told.sum(this.gross));
    for (const discount of sale.discounts) this.takeOrderDiscount(discount);
    sale.lines.forEach((line, i) => this.tellNet(line, i));
  }

  nets(): bigint[] {
    return this.gross.map((_, i) => this.netOf(i));
  }

  net(): bigint {
    return sumWithin(this.nets(), "lines");
  }

  netOf(i: number): bigint {
    return this.gross[i]! - this.lineDiscount[i]! - this.orderDiscount[i]!;
  }

  private grossOf(line: SaleLine, i: number): bigint {
    let thousandthsOfOne = line.unitPrice * THOUSAND;
    for (const modifier of line.modifiers) thousandthsOfOne += modifier.price * modifier.quantity;
    const millionths = thousandthsOfOne * line.quantity;
    const gross = within(nearest(millionths, MILLION, this.sale.rounding), `lines[${i}]`);
    const args = [line.name, quantityText(line.quantity), this.priceOfOne(line)];
    if (millionths % MILLION === 0n) this.told.exact(`lines[${i}].gross`, "line_gross", gross, ...args);
    else this.told.rounded(`lines[${i}].gross`, "line_gross", gross, ...args);
    return gross;
  }

  /** 10.00, or (10.00 + 2 × 0.50) with modifiers. */
  private priceOfOne(line: SaleLine): string {
    const price = this.told.money(line.unitPrice);
    if (line.modifiers.length === 0) return price;
    const added = line.modifiers.map((m) => ` + ${quantityText(m.quantity)} × ${this.told.money(m.price)}`);
    return `(${price}${added.join("")})`;
  }

  private takeLineDiscount(i: number, line: SaleLine, discount: Reduction): void {
    const remaining = this.netOf(i);
    const taken = this.taken(discount, remaining);
    this.lineDiscount[i]! += taken;
    const figure = `lines[${i}].lineDiscount`;
    if (discount.name === null) {
      this.told.portion(figure, "line_discount", discount.size, remaining, taken, line.name);
    } else {
      this.told.portion(figure, "named_line_discount", discount.size, remaining, taken, line.name, discount.name);
    }
  }

  private takeOrderDiscount(discount: Reduction): void {
    const weights = this.nets();
    const remaining = sumWithin(weights, "lines");
    const taken = this.taken(discount, remaining);
    if (discount.name === null) {
      this.told.portion("orderDiscount", "order_discount", discount.size, remaining, taken);
    } else {
      this.told.portion("orderDiscount", "named_order_discount", discount.size, remaining, taken, discount.name);
    }
    const whole = this.told.money(taken);
    spread(taken, weights).forEach((share, i) => {
      this.orderDiscount[i]! += share;
      const args = [this.sale.lines[i]!.name, whole, this.told.money(weights[i]!)];
      this.told.exact(`lines[${i}].orderDiscount`, "order_discount_share", share, ...args);
    });
  }

  private taken(discount: Reduction, remaining: bigint): bigint {
    const size = sizeOf(discount.size, remaining, this.sale.rounding, "discounts");
    return size < remaining ? size : remaining;
  }

  private tellNet(line: SaleLine, i: number): void {
    const net = this.netOf(i);
    if (net === this.gross[i]) return;
    const columns = [this.gross[i]!, this.lineDiscount[i]!, this.orderDiscount[i]!].map((column) => this.told.money(column));
    this.told.exact(`lines[${i}].net`, "line_net", net, line.name, ...columns);
  }
}
