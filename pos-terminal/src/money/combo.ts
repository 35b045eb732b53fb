import { minorUnits } from "./exact";
import { refuse } from "./refusal";
import { spread } from "./spread";

/** A combo's price spread over its components in proportion to what they cost alone; each then is a line of its own. */
export function comboPrices(price: number, ownPrices: readonly number[]): number[] {
  const whole = minorUnits(price, "price");
  if (ownPrices.length === 0) return refuse("missing", "components", "has nothing to sell");
  const weights = ownPrices.map((own, i) => minorUnits(own, `components[${i}].price`));
  return spread(whole, weights).map(Number);
}
