import type { Menu, MenuItem } from "../menu/menu";
import type { Search } from "../menu/search";
import type { OpenOrder } from "../service/open-order";
import { type CartLine, lineOf } from "./cart";
import { complete, groupsOf, linesOf, opened } from "./choosing";

/** What a guest may have instead of a part of a combo. */
export interface Exchange {
  readonly item: MenuItem;
  /** How much more than the part that goes; less where it is below zero. Minor units. */
  readonly more: number;
}

/** The other choices of the part's group, where a touch is enough: nothing is left to be chosen of them. */
export function exchangesOf(line: CartLine, order: OpenOrder, menu: Menu, search: Search): Exchange[] {
  const group = search.item(line.combo?.itemId ?? "")?.combo?.find((one) => one.choices.some(({ itemId }) => itemId === line.itemId));
  const mine = group?.choices.find(({ itemId }) => itemId === line.itemId);
  if (!group || !mine) return [];
  const taken = group.max > 1 ? order.lines.filter((one) => one.combo?.id === line.combo?.id).map((one) => one.itemId) : [line.itemId];
  return group.choices.flatMap(({ itemId, surcharge }) => {
    const item = search.item(itemId);
    const isOffered = item?.available && !taken.includes(itemId) && fresh(item, menu, search) !== null;
    return isOffered ? [{ item, more: surcharge - mine.surcharge }] : [];
  });
}

/** The line that comes for a part: for the same guest, of the same combo, whose price stays but for what the choice costs on top. */
export function exchanged(line: CartLine, { item, more }: Exchange, pieces: number, menu: Menu, search: Search): CartLine {
  const { combo, promotion, seat, course } = line;
  const { promotion: _, ...part } = fresh(item, menu, search) ?? lineOf(item);
  return {
    ...part,
    quantity: String(pieces),
    unitPrice: Math.max(0, line.unitPrice + more),
    ...(combo ? { combo } : {}),
    ...(promotion === undefined ? {} : { promotion }),
    ...(seat === undefined ? {} : { seat }),
    ...(course === undefined ? {} : { course }),
  };
}

/** As it is when nobody touches anything; null where something has to be chosen. */
function fresh(item: MenuItem, menu: Menu, search: Search): CartLine | null {
  const choices = opened(item, menu, search);
  const groups = groupsOf(item, menu, search, choices);
  return complete(groups, choices) ? (linesOf(item, groups, choices, search)[0] ?? null) : null;
}
