import type { Menu, MenuItem, ModifierGroup } from "../menu/menu";
import type { Search } from "../menu/search";
import { comboPrices } from "../money";
import { newId } from "../kit/ids";
import { type CartLine, type SoldModifier, lineOf } from "./cart";

/** A group of which something is chosen: modifiers of an item, or parts of a combo. */
export interface ChoiceGroup {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly free: number;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly available: boolean;
  readonly preselected: boolean;
  readonly opens?: string;
}

/** Ids of the chosen options by their group, in the order of choosing. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** What is to be chosen for an item now: groups that a chosen modifier opens come behind it. */
export function groupsOf(item: MenuItem, menu: Menu, search: Search, choices: Choices): ChoiceGroup[] {
  if (item.combo) {
    return item.combo.map((group) => ({
      ...group,
      free: 0,
      options: group.choices.map(({ itemId, surcharge, preselected }) => {
        const part = search.item(itemId);
        return { id: itemId, name: part?.name ?? "", price: surcharge, available: part?.available ?? false, preselected };
      }),
    }));
  }
  const known = new Map(menu.modifierGroups.map((group) => [group.id, group]));
  const groups: ChoiceGroup[] = [];
  const visit = (id: string) => {
    const group = known.get(id);
    if (!group || groups.some((one) => one.id === id)) return;
    const shown = choiceGroup(group);
    groups.push(shown);
    const chosen = choices[id] ?? [];
    shown.options.forEach((option) => option.opens && chosen.includes(option.id) && visit(option.opens));
  };
  item.modifierGroupIds?.forEach(visit);
  return groups;
}

/** What is chosen before anybody touches anything. */
export function preselected(groups: readonly ChoiceGroup[]): Choices {
  return Object.fromEntries(
    groups.map((group) => [group.id, group.options.filter((one) => one.preselected && one.available).map((one) => one.id).slice(0, group.max)]),
  );
}

/** One touch: on, or off again; the only one of its group is replaced. */
export function toggle(choices: Choices, group: ChoiceGroup, option: string): Choices {
  const chosen = choices[group.id] ?? [];
  if (chosen.includes(option)) return { ...choices, [group.id]: chosen.filter((one) => one !== option) };
  if (group.max === 1) return { ...choices, [group.id]: [option] };
  return chosen.length >= group.max ? choices : { ...choices, [group.id]: [...chosen, option] };
}

export function complete(groups: readonly ChoiceGroup[], choices: Choices): boolean {
  return groups.every((group) => (choices[group.id] ?? []).length >= group.min);
}

/** The lines that the choice makes, priced as the server prices them: the first ones of a group are free. */
export function linesOf(item: MenuItem, groups: readonly ChoiceGroup[], choices: Choices, search: Search): CartLine[] {
  if (!item.combo) return [lineOf(item, groups.flatMap((group) => modifiersOf(group, choices)))];
  const chosen = groups.flatMap((group) => group.options.filter((one) => choices[group.id]?.includes(one.id)));
  const parts = chosen.flatMap((option) => search.item(option.id) ?? []);
  const price = item.price + chosen.reduce((sum, option) => sum + option.price, 0);
  const prices = comboPrices(price, parts.map((part) => part.regularPrice ?? part.price));
  const combo = { id: newId(), itemId: item.id, name: item.name };
  return parts.map((part, i) => {
    const { promotion: _, ...line } = lineOf(part, [], prices[i]);
    return { ...line, ...(item.promotion === undefined ? {} : { promotion: item.promotion }), combo };
  });
}

function modifiersOf(group: ChoiceGroup, choices: Choices): SoldModifier[] {
  return (choices[group.id] ?? []).flatMap((id, i) => {
    const option = group.options.find((one) => one.id === id);
    return option ? [{ id, name: option.name, price: i < group.free ? 0 : option.price, quantity: 1 }] : [];
  });
}

function choiceGroup({ id, name, min, max, free, modifiers }: ModifierGroup): ChoiceGroup {
  const options = modifiers.map(({ nestedGroupId, ...modifier }) => (nestedGroupId ? { ...modifier, opens: nestedGroupId } : modifier));
  return { id, name, min, max, free, options };
}
