import { formatMoney } from "../money";
import type { Tab } from "../paying/tabs";
import { language, say } from "../words/till";

/** What is said of a tab where its order is seen. */
export function sayTab({ state, held, currency }: Tab): string {
  return state === "ASKED" ? say("tabWaits") : say("tabMark", formatMoney(held, currency, language()));
}
