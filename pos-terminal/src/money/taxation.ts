import { type Item, type Levy, exactLevies } from "./bases";
import { HUNDRED_PERCENT } from "./decimal";
import { at, nearest, sum, sumWithin, within } from "./exact";
import { type Explanation, percentText } from "./explanation";
import type { Rate, Sale } from "./sale";
import { spread } from "./spread";
import type { BillTax, TaxShare } from "./types";

/** One of the sale's rates with what it is charged on. */
interface Charged {
  readonly rate: Rate;
  readonly figure: string;
  readonly levies: readonly Levy[];
}

/** Step 6: charges the taxes on the items, rounding where the outlet's rules say. */
export class Taxation {
  private readonly denominator: bigint;
  private readonly ofItems: ReadonlyMap<Item, readonly Levy[]>;
  private readonly ofRates: readonly Charged[];
  /** The taxes as the bill lists them. */
  readonly priced: readonly BillTax[];

  constructor(
    private readonly sale: Sale,
    items: readonly Item[],
    private readonly told: Explanation,
  ) {
    const { denominator, ofItems } = exactLevies(items, sale.rates, sale.taxIncluded);
    const levies = [...ofItems.values()].flat();
    this.denominator = denominator;
    this.ofItems = ofItems;
    this.ofRates = sale.rates.map((rate, place) => ({
      rate,
      figure: `taxes[${place}]`,
      levies: levies.filter((levy) => levy.rate === rate),
    }));
    if (sale.roundAt === "LINE") this.roundEachItem();
    else if (sale.roundAt === "RATE") this.roundEachRate();
    else this.roundTheOrder();
    this.priced = this.ofRates.map((charged) => this.price(charged));
  }

  all(): bigint {
    return sumWithin(this.ofRates.map(taxOf), "taxes");
  }

  /** All taxes of an item. */
  of(item: Item): bigint {
    return sumWithin(this.levies(item).map((levy) => levy.tax), "taxes");
  }

  /** The taxes that an item carries, one by one. */
  shares(item: Item): TaxShare[] {
    return this.levies(item).map((levy) => ({ id: levy.rate.id, amount: Number(levy.tax) }));
  }

  private levies(item: Item): readonly Levy[] {
    return this.ofItems.get(item) ?? [];
  }

  private roundEachItem(): void {
    for (const levy of [...this.ofItems.values()].flat()) {
      const { figure, name, amount } = levy.item;
      levy.tax = this.rounded(levy.rate.percent * levy.base, figure);
      const args = [name, ...this.rateText(levy.rate, levy.base)];
      if (this.sale.taxIncluded) {
        this.told.rounded(`${figure}.tax`, "tax_within_item", levy.tax, ...args, this.told.money(amount));
      } else {
        this.told.rounded(`${figure}.tax`, "tax_on_item", levy.tax, ...args);
      }
    }
    for (const charged of this.ofRates) {
      const parts = this.told.sum(charged.levies.map((levy) => levy.tax));
      this.told.exact(`${charged.figure}.amount`, "tax_of_items", taxOf(charged), charged.rate.name, parts);
    }
    this.tellTax();
  }

  private roundEachRate(): void {
    for (const charged of this.ofRates) {
      const { rate, figure, levies } = charged;
      const base = baseOf(charged);
      const tax = this.rounded(rate.percent * base, figure);
      const args = this.rateText(rate, base);
      if (this.sale.taxIncluded) {
        const amount = sumWithin(levies.map((levy) => levy.item.amount), figure);
        this.told.rounded(`${figure}.amount`, "tax_within_rate", tax, ...args, this.told.money(amount));
      } else {
        this.told.rounded(`${figure}.amount`, "tax_of_rate", tax, ...args);
      }
      this.spreadOverItems(charged, tax);
    }
    this.tellTax();
  }

  private roundTheOrder(): void {
    const exact = this.ofRates.map((charged) => charged.rate.percent * baseOf(charged));
    const all = sum(exact);
    const tax = this.rounded(all, "taxes");
    this.told.rounded("tax", "tax_of_order", tax, this.told.fraction(all, this.denominator * HUNDRED_PERCENT));
    const parts = spread(tax, exact);
    this.ofRates.forEach((charged, place) => {
      const part = at(parts, place);
      const exactly = this.told.fraction(at(exact, place), this.denominator * HUNDRED_PERCENT);
      const args = [...this.rateText(charged.rate, baseOf(charged)), exactly];
      this.told.exact(`${charged.figure}.amount`, "tax_part", part, ...args);
      this.spreadOverItems(charged, part);
    });
  }

  /** The bases may stand for the exact taxes as weights: these are the percentage, which is one for all, of them. */
  private spreadOverItems({ rate, levies }: Charged, tax: bigint): void {
    const parts = spread(tax, levies.map((levy) => levy.base));
    const whole = this.told.money(tax);
    levies.forEach((levy, i) => {
      levy.tax = at(parts, i);
      this.told.exact(`${levy.item.figure}.tax`, "tax_share", levy.tax, levy.item.name, rate.name, whole);
    });
  }

  private tellTax(): void {
    this.told.exact("tax", "tax", this.all(), this.told.sum(this.ofRates.map(taxOf)));
  }

  private price(charged: Charged): BillTax {
    const { rate, figure, levies } = charged;
    const amounts = levies.map(({ item }) => (this.sale.taxIncluded ? item.amount - this.of(item) : item.amount));
    const taxable = sumWithin(amounts, figure);
    this.told.exact(`${figure}.taxable`, "taxable", taxable, rate.name, this.told.sum(amounts));
    return { id: rate.id, taxable: Number(taxable), amount: Number(taxOf(charged)) };
  }

  /** Name, percentage and base. */
  private rateText(rate: Rate, base: bigint): string[] {
    return [rate.name, percentText(rate.percent), this.told.fraction(base, this.denominator)];
  }

  private rounded(exactTax: bigint, figure: string): bigint {
    return within(nearest(exactTax, this.denominator * HUNDRED_PERCENT, this.sale.rounding), figure);
  }
}

function baseOf(charged: Charged): bigint {
  return sum(charged.levies.map((levy) => levy.base));
}

function taxOf(charged: Charged): bigint {
  return sumWithin(charged.levies.map((levy) => levy.tax), charged.figure);
}
