import { amount } from "./exact";
import { refuse } from "./refusal";
import { spread } from "./spread";

/** A combo's price spread over its components in proportion to what they cost alone; each then is a line of its own. */
export function comboPrices(price: number, ownPrices: readonly number[]): number[] {
  const whole = amount(price, "price");
  if (ownPrices.length === 0) return refuse("missing", "components", "has nothing to sell");
  return spread(whole, ownPrices.map((own, i) => amount(own, `components[${i}].price`))).map(Number);
}
