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
  /** Of modifiers of a combo's part: the group and the item in it, by which its line is found. */
  readonly of?: { readonly group: string; readonly item: string };
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

/**
 * What is to be chosen for an item now: groups that a chosen modifier opens come behind it, and those of a combo's parts
 * behind the group from which the part was chosen.
 */
export function groupsOf(item: MenuItem, menu: Menu, search: Search, choices: Choices): ChoiceGroup[] {
  if (!item.combo) return modifierGroupsOf(item, menu, choices);
  return item.combo.flatMap((group) => {
    const shown: ChoiceGroup = {
      ...group,
      free: 0,
      options: group.choices.map(({ itemId, surcharge, preselected }) => {
        const part = search.item(itemId);
        return { id: itemId, name: part?.name ?? "", price: surcharge, available: part?.available ?? false, preselected };
      }),
    };
    const parts = (choices[group.id] ?? []).flatMap((id) => search.item(id) ?? []);
    return [shown, ...parts.flatMap((part) => groupsOfPart(group.id, part, menu, choices))];
  });
}

/** Two parts may have the same group: each is asked for itself. */
function groupsOfPart(group: string, part: MenuItem, menu: Menu, choices: Choices): ChoiceGroup[] {
  const prefix = `${group}/${part.id}/`;
  const own = Object.fromEntries(Object.entries(choices).flatMap(([id, chosen]) => (id.startsWith(prefix) ? [[id.slice(prefix.length), chosen]] : [])));
  return modifierGroupsOf(part, menu, own).map((one) => ({
    ...one,
    id: prefix + one.id,
    name: `${part.name}: ${one.name}`,
    of: { group, item: part.id },
  }));
}

function modifierGroupsOf(item: MenuItem, menu: Menu, choices: Choices): ChoiceGroup[] {
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

/** With what each choice opens, as it is before anybody touches it. */
export function opened(item: MenuItem, menu: Menu, search: Search, choices: Choices = {}): Choices {
  const fresh = groupsOf(item, menu, search, choices).filter((group) => choices[group.id] === undefined);
  return fresh.length === 0 ? choices : opened(item, menu, search, { ...preselected(fresh), ...choices });
}

/** What was chosen when these lines were made; what the menu has no more is left out. */
export function choicesOf(item: MenuItem, menu: Menu, search: Search, lines: readonly CartLine[]): Choices {
  let choices: Choices = {};
  const taken = new Set<string>();
  const next = () => groupsOf(item, menu, search, choices).find((group) => choices[group.id] === undefined);
  for (let group = next(); group; group = next()) {
    const { id, of, options } = group;
    const ids = item.combo && !of ? lines.map((line) => line.itemId).filter((part) => !taken.has(part)) : modifiersIn(lines, of?.item);
    const chosen = ids.filter((one) => options.some((option) => option.id === one));
    if (item.combo && !of) chosen.forEach((part) => taken.add(part));
    choices = { ...choices, [id]: chosen };
  }
  return choices;
}

function modifiersIn(lines: readonly CartLine[], part: string | undefined): string[] {
  const line = part === undefined ? lines[0] : lines.find((one) => one.itemId === part);
  return line?.modifiers.map((one) => one.id) ?? [];
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

/**
 * The lines that the choice makes, priced as the server prices them: the first ones of a group are free; a combo's price is
 * spread over its parts, and a surcharge stays with the part that it is for.
 */
export function linesOf(item: MenuItem, groups: readonly ChoiceGroup[], choices: Choices, search: Search): CartLine[] {
  if (!item.combo) return [lineOf(item, groups.flatMap((group) => modifiersOf(group, choices)))];
  const chosen = chosenParts(groups, choices, search);
  if (chosen.length === 0) return [];
  const prices = comboPrices(item.price, chosen.map(({ part }) => part.regularPrice ?? part.price));
  const combo = { id: newId(), itemId: item.id, name: item.name };
  return chosen.map(({ group, part, surcharge }, i) => {
    const own = groups.filter((one) => one.of?.group === group && one.of.item === part.id);
    const modifiers = own.flatMap((one) => modifiersOf(one, choices));
    const { promotion: _, ...line } = lineOf(part, modifiers, (prices[i] ?? 0) + surcharge);
    return { ...line, ...(item.promotion === undefined ? {} : { promotion: item.promotion }), combo };
  });
}

function chosenParts(groups: readonly ChoiceGroup[], choices: Choices, search: Search) {
  return groups
    .filter((group) => group.of === undefined)
    .flatMap((group) =>
      group.options.flatMap((option) => {
        const part = choices[group.id]?.includes(option.id) ? search.item(option.id) : null;
        return part ? [{ group: group.id, part, surcharge: option.price }] : [];
      }),
    );
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
