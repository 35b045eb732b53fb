import { at } from "./exact";
import type { BillRequest, Discount, Portion } from "./types";

/** Made-up bills for tests: the same seed makes the same bills, so a failure can be looked at again. */
export class Dice {
  constructor(private seed: number) {}

  /** 0 or more, below `limit`, which is at most 2^32 (mulberry32). */
  below(limit: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Number((BigInt((bits ^ (bits >>> 14)) >>> 0) * BigInt(limit)) >> 32n);
  }

  of<T>(choices: readonly T[]): T {
    return at(choices, this.below(choices.length));
  }

  some<T>(most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.below(most + 1) }, (_, i) => make(i));
  }

  bill(): BillRequest {
    const taxes = this.some(4, (i) => ({ id: `t${i}`, percent: this.of(PERCENTS), compound: this.below(3) === 0 }));
    const carried = () => taxes.filter(() => this.below(3) > 0).map((tax) => tax.id);
    return {
      currency: this.of(["USD", "IDR", "JPY", "KWD", "CLF"]),
      rules: {
        pricesIncludeTax: this.below(2) === 0,
        rounding: this.of(["HALF_UP", "HALF_EVEN"]),
        roundAt: this.of(["LINE", "RATE", "ORDER"]),
        cashRoundingTo: this.of([null, 1, 5, 25, 100]),
      },
      taxes,
      lines: [0, ...this.some(7, (i) => i + 1)].map((i) => ({
        id: `${i}`,
        unitPrice: this.price(),
        quantity: this.of(QUANTITIES),
        modifiers: this.some(2, () => ({ price: this.price(), quantity: this.of(QUANTITIES) })),
        discounts: this.some(2, () => this.discount()),
        taxes: carried(),
      })),
      discounts: this.some(2, () => this.discount()),
      charges: this.some(2, (i) => ({ id: `c${i}`, ...this.portion(), taxes: carried() })),
      tip: this.of([
        null,
        { amount: this.price() },
        { percent: this.of(PERCENTS), base: this.of(["PRE_TAX", "POST_TAX"]) },
      ]),
      tender: this.of(["CASH", "OTHER"]),
    };
  }

  private price(): number {
    return this.below(this.of([1, 10, 1_000, 100_000, 100_000_000]));
  }

  private discount(): Discount {
    return this.below(2) === 0 ? { percent: this.of(PERCENTS) } : { amount: this.price(), name: "Voucher" };
  }

  private portion(): Portion {
    return this.below(2) === 0 ? { percent: this.of(PERCENTS) } : { amount: this.price() };
  }
}

const PERCENTS = ["0", "0.5", "2", "5", "8.875", "10", "11", "12.5", "19", "33.3333", "50", "100"];
const QUANTITIES = ["0", "0.001", "0.25", "0.335", "0.5", "1", "1", "1", "2", "3", "7.125", "12"];
