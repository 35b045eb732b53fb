import type { Menu, MenuItem } from "./menu";

interface Entry {
  readonly item: MenuItem;
  readonly text: string;
}

/** Most names need no taking apart, which is dear. */
const ASCII = /^[\x20-\x7e]*$/;
const MADE = new WeakMap<Menu, Search>();

/** Finds items by what they are called, or by what is printed on them. */
export class Search {
  readonly #entries: Entry[] = [];
  readonly #codes = new Map<string, MenuItem>();
  readonly #items = new Map<string, MenuItem>();

  constructor(menu: Menu) {
    for (const category of menu.categories) {
      for (const item of category.items) {
        if (this.#items.has(item.id)) continue;
        this.#items.set(item.id, item);
        this.#entries.push({ item, text: plain(`${item.name} ${item.sku ?? ""} ${item.barcode ?? ""}`) });
        for (const code of [item.sku, item.barcode]) if (code) this.#codes.set(plain(code), item);
      }
    }
  }

  /** The one of this menu, made once: of 20,000 items it takes a while. */
  static of(menu: Menu): Search {
    const made = MADE.get(menu) ?? new Search(menu);
    MADE.set(menu, made);
    return made;
  }

  item(id: string): MenuItem | null {
    return this.#items.get(id) ?? null;
  }

  /** The one that a scanner means, or somebody who typed a whole code. */
  byCode(code: string): MenuItem | null {
    return this.#codes.get(plain(code.trim())) ?? null;
  }

  /** All words must be there, in any order; names that begin with what was typed come first. */
  find(typed: string, most = 60): MenuItem[] {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const first: MenuItem[] = [];
    const others: MenuItem[] = [];
    for (const { item, text } of this.#entries) {
      if (!words.every((word) => text.includes(word))) continue;
      if (text.startsWith(words[0]!)) first.push(item);
      else others.push(item);
      if (first.length >= most) break;
    }
    return [...first, ...others].slice(0, most);
  }
}

/** Crème and CREME are one word for somebody in a hurry. */
function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
