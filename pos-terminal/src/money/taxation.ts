import { type ExactBases, type Item, exactBases } from "./bases";
import { HUNDRED_PERCENT } from "./decimal";
import { nearest, sum, sumWithin, within } from "./exact";
import { type Explanation, percentText } from "./explanation";
import type { Sale } from "./sale";
import { spread } from "./spread";
import type { BillTax, TaxShare } from "./types";

/** Step 6: charges the taxes on the items, rounding where the outlet's rules say. */
export class Taxation {
  private readonly bases: ExactBases;
  private readonly taxDenominator: bigint;
  /** Beside the rates, then beside the items. */
  private readonly taxes: bigint[][];

  constructor(
    private readonly sale: Sale,
    private readonly items: readonly Item[],
    private readonly told: Explanation,
  ) {
    this.bases = exactBases(items, sale.rates, sale.taxIncluded);
    this.taxDenominator = this.bases.denominator * HUNDRED_PERCENT;
    this.taxes = sale.rates.map(() => items.map(() => 0n));
    if (sale.roundAt === "LINE") this.roundEachItem();
    else if (sale.roundAt === "RATE") this.roundEachRate();
    else this.roundTheOrder();
    sale.rates.forEach((rate, place) => {
      const amounts = this.taxable(place);
      const all = sumWithin(amounts, `taxes[${place}]`);
      told.exact(`taxes[${place}].taxable`, "taxable", all, rate.name, told.sum(amounts));
    });
  }

  ofItem(item: number): bigint {
    let tax = 0n;
    for (const ofRate of this.taxes) tax = within(tax + ofRate[item]!, "taxes");
    return tax;
  }

  ofRates(): bigint[] {
    return this.taxes.map((_, place) => this.ofRate(place));
  }

  /** The taxes that an item carries, one by one. */
  shares(item: number): TaxShare[] {
    const shares: TaxShare[] = [];
    this.sale.rates.forEach((rate, place) => {
      if (this.items[item]!.carries[place]) shares.push({ id: rate.id, amount: Number(this.taxes[place]![item]) });
    });
    return shares;
  }

  priced(place: number): BillTax {
    const taxable = sum(this.taxable(place));
    return { id: this.sale.rates[place]!.id, taxable: Number(taxable), amount: Number(this.ofRate(place)) };
  }

  private ofRate(place: number): bigint {
    return sumWithin(this.taxes[place]!, `taxes[${place}]`);
  }

  /** Of each item that carries the tax, its amount without any tax. */
  private taxable(place: number): bigint[] {
    return this.ofCarriers(place, (item, i) => (this.sale.taxIncluded ? item.amount - this.ofItem(i) : item.amount));
  }

  private roundEachItem(): void {
    this.items.forEach((item, i) => {
      this.sale.rates.forEach((_, place) => {
        if (!item.carries[place]) return;
        const base = this.bases.byRate[place]![i]!;
        const tax = this.rounded(this.exactTax(place, base), item.figure);
        this.taxes[place]![i] = tax;
        const args = [item.name, ...this.rateText(place, base)];
        if (this.sale.taxIncluded) {
          this.told.rounded(`${item.figure}.tax`, "tax_within_item", tax, ...args, this.told.money(item.amount));
        } else {
          this.told.rounded(`${item.figure}.tax`, "tax_on_item", tax, ...args);
        }
      });
    });
    this.sale.rates.forEach((rate, place) => {
      const parts = this.ofCarriers(place, (_, i) => this.taxes[place]![i]!);
      this.told.exact(`taxes[${place}].amount`, "tax_of_items", this.ofRate(place), rate.name, this.told.sum(parts));
    });
    this.tellTax();
  }

  private roundEachRate(): void {
    this.sale.rates.forEach((_, place) => {
      const base = sum(this.bases.byRate[place]!);
      const figure = `taxes[${place}]`;
      const tax = this.rounded(this.exactTax(place, base), figure);
      const args = this.rateText(place, base);
      if (this.sale.taxIncluded) {
        const within = sumWithin(this.ofCarriers(place, (item) => item.amount), figure);
        this.told.rounded(`${figure}.amount`, "tax_within_rate", tax, ...args, this.told.money(within));
      } else {
        this.told.rounded(`${figure}.amount`, "tax_of_rate", tax, ...args);
      }
      this.spreadOverItems(place, tax);
    });
    this.tellTax();
  }

  private roundTheOrder(): void {
    const bases = this.bases.byRate.map(sum);
    const exact = bases.map((base, place) => this.exactTax(place, base));
    const all = sum(exact);
    const tax = this.rounded(all, "taxes");
    this.told.rounded("tax", "tax_of_order", tax, this.told.fraction(all, this.taxDenominator));
    spread(tax, exact).forEach((part, place) => {
      const args = [...this.rateText(place, bases[place]!), this.told.fraction(exact[place]!, this.taxDenominator)];
      this.told.exact(`taxes[${place}].amount`, "tax_part", part, ...args);
      this.spreadOverItems(place, part);
    });
  }

  /** The bases may stand for the exact taxes as weights: these are the percentage, which is one for all, of them. */
  private spreadOverItems(place: number, tax: bigint): void {
    const parts = spread(tax, this.bases.byRate[place]!);
    const whole = this.told.money(tax);
    this.items.forEach((item, i) => {
      if (!item.carries[place]) return;
      this.taxes[place]![i] = parts[i]!;
      this.told.exact(`${item.figure}.tax`, "tax_share", parts[i]!, item.name, this.sale.rates[place]!.name, whole);
    });
  }

  private tellTax(): void {
    const amounts = this.ofRates();
    this.told.exact("tax", "tax", sumWithin(amounts, "taxes"), this.told.sum(amounts));
  }

  private ofCarriers(place: number, column: (item: Item, i: number) => bigint): bigint[] {
    const rows: bigint[] = [];
    this.items.forEach((item, i) => {
      if (item.carries[place]) rows.push(column(item, i));
    });
    return rows;
  }

  /** Name, percentage and base. */
  private rateText(place: number, base: bigint): [string, string, string] {
    const rate = this.sale.rates[place]!;
    return [rate.name, percentText(rate.percent), this.told.fraction(base, this.bases.denominator)];
  }

  private exactTax(place: number, base: bigint): bigint {
    return this.sale.rates[place]!.percent * base;
  }

  private rounded(exactTax: bigint, figure: string): bigint {
    return within(nearest(exactTax, this.taxDenominator, this.sale.rounding), figure);
  }
}
