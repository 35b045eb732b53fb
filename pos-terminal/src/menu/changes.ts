import { bytesOf, hex } from "../kit/bytes";
import type { Menu, MenuCategory, MenuItem, MenuTax, ModifierGroup } from "./menu";

/** Of a list of ids: the first `keep` stay, the next `drop` go, `ids` come in their place. */
interface OrderChange {
  readonly keep: number;
  readonly drop: number;
  readonly ids: readonly string[];
}

type Head = Omit<Menu, "taxes" | "categories" | "modifierGroups">;

/** What turns a menu into a newer one: docs/menu.md, Changes. What is absent is as it was. */
export interface MenuChanges extends Head {
  readonly taxes?: readonly MenuTax[];
  readonly categories?: readonly Omit<MenuCategory, "items">[];
  readonly pages?: readonly (OrderChange & { readonly categoryId: string })[];
  readonly items?: readonly MenuItem[];
  readonly groupOrder?: OrderChange;
  readonly modifierGroups?: readonly ModifierGroup[];
}

/**
 * The newer menu, with its fields in the order in which the server writes them; null where the changes are against
 * another menu than this one.
 */
export function changed(menu: Menu, changes: MenuChanges): Menu | null {
  const { taxes, categories, pages, items, groupOrder, modifierGroups, ...head } = changes;
  const allItems = byId(menu.categories.flatMap((category) => category.items), items);
  const allGroups = byId(menu.modifierGroups, modifierGroups);
  const before = new Map(menu.categories.map((category) => [category.id, category.items.map(({ id }) => id)]));
  const moved = new Map(pages?.map((page) => [page.categoryId, page]));

  const made: MenuCategory[] = [];
  for (const { items: _, ...category } of (categories ?? menu.categories) as readonly MenuCategory[]) {
    const found = pick(allItems, spliced(before.get(category.id) ?? [], moved.get(category.id)));
    if (!found) return null;
    made.push({ ...category, items: found });
  }
  const groups = pick(allGroups, spliced(menu.modifierGroups.map(({ id }) => id), groupOrder));
  return groups && { ...head, taxes: taxes ?? menu.taxes, categories: made, modifierGroups: groups };
}

/** Whether it is the very menu that the server's tag names. */
export async function isNamedBy(menu: Menu, etag: string): Promise<boolean> {
  const checksum = /-([0-9a-f]{16})(?:-gzip)?"$/.exec(etag)?.[1];
  const hash = await crypto.subtle.digest("SHA-256", bytesOf(JSON.stringify(menu)));
  return hex(hash.slice(0, 8)) === checksum;
}

function byId<T extends { readonly id: string }>(before: readonly T[], now: readonly T[] = []): Map<string, T> {
  return new Map([...before, ...now].map((thing) => [thing.id, thing]));
}

function spliced(ids: readonly string[], change?: OrderChange): readonly string[] {
  return change ? [...ids.slice(0, change.keep), ...change.ids, ...ids.slice(change.keep + change.drop)] : ids;
}

function pick<T>(things: Map<string, T>, ids: readonly string[]): T[] | null {
  const found = ids.map((id) => things.get(id));
  return found.includes(undefined) ? null : (found as T[]);
}
