import type { Cart, CartLine } from "../till/cart";
import type { Menu, MenuCategory, MenuItem } from "../menu/menu";
import type { Search } from "../menu/search";
import { complete, groupsOf, linesOf, opened } from "../till/choosing";

/** How an item is called in a language; the restaurant's own name where it has not been translated. */
export function nameOf(item: MenuItem, language: string): string {
  return item.translations?.[language.slice(0, 2)]?.name ?? item.name;
}

export function descriptionOf(item: MenuItem, language: string): string {
  return item.translations?.[language.slice(0, 2)]?.description ?? item.description ?? "";
}

export function categoryName(category: MenuCategory, language: string): string {
  return category.translations?.[language.slice(0, 2)] ?? category.name;
}

/** What a guest sees: what is sold out is not there, nor a combo of which a needed part is, nor an empty category. */
export function guestMenu(menu: Menu): MenuCategory[] {
  const sold = itemsOf(menu);
  return menu.categories
    .map((category) => ({ ...category, items: category.items.filter((item) => canBeHad(item, menu, sold)) }))
    .filter((category) => category.items.length > 0);
}

function canBeHad(item: MenuItem, menu: Menu, all: ReadonlyMap<string, MenuItem>): boolean {
  if (!item.available) return false;
  const parts = item.combo?.every((group) => group.choices.filter((choice) => all.get(choice.itemId)?.available).length >= group.min) ?? true;
  const options = (item.modifierGroupIds ?? []).every((id) => {
    const group = menu.modifierGroups.find((one) => one.id === id);
    return !group || group.modifiers.filter((one) => one.available).length >= group.min;
  });
  return parts && options;
}

/** What the restaurant wants offered with an item, where a touch is enough: nothing is left to be chosen of it. */
export function besides(item: MenuItem, menu: Menu, search: Search): { readonly item: MenuItem; readonly lines: readonly CartLine[] }[] {
  const sold = itemsOf(menu);
  return (item.suggestions ?? []).flatMap((id) => {
    const other = sold.get(id);
    if (!other || other.id === item.id || !canBeHad(other, menu, sold)) return [];
    const choices = opened(other, menu, search);
    const groups = groupsOf(other, menu, search, choices);
    return complete(groups, choices) ? [{ item: other, lines: linesOf(other, groups, choices, search) }] : [];
  });
}

/** The meals that an item is part of. */
export function mealsWith(item: MenuItem, categories: readonly MenuCategory[]): MenuItem[] {
  const meals = categories.flatMap((category) => category.items).filter((one) => offers(one, item.id));
  return [...new Map(meals.map((meal) => [meal.id, meal])).values()];
}

export function offers(meal: MenuItem, itemId: string): boolean {
  return meal.combo?.some((group) => group.choices.some((choice) => choice.itemId === itemId)) ?? false;
}

/** The cart without what can't be had any more, and what that was. */
export function withoutSoldOut(cart: Cart, menu: Menu): { readonly cart: Cart; readonly gone: readonly string[] } {
  const items = itemsOf(menu);
  const modifiers = new Set(menu.modifierGroups.flatMap((group) => group.modifiers.filter((one) => one.available).map((one) => one.id)));
  const stays = (line: CartLine) =>
    items.get(line.itemId)?.available === true && line.modifiers.every((modifier) => modifiers.has(modifier.id));
  const broken = new Set(cart.lines.filter((line) => line.combo && !stays(line)).map((line) => line.combo!.id));
  const lines = cart.lines.filter((line) => (line.combo ? !broken.has(line.combo.id) : stays(line)));
  const gone = cart.lines.filter((line) => !lines.includes(line)).map((line) => line.combo?.name ?? line.name);
  return { cart: lines.length === cart.lines.length ? cart : { ...cart, lines }, gone: [...new Set(gone)] };
}

function itemsOf(menu: Menu): Map<string, MenuItem> {
  return new Map(menu.categories.flatMap((category) => category.items).map((item) => [item.id, item]));
}
