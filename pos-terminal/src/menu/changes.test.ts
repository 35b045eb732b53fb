import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Device } from "../device";
import { type MenuChanges, changed, isNamedBy } from "./changes";
import type { Menu } from "./menu";
import { MenuShelf } from "./menu-shelf";

const PAGE = readFileSync("../docs/menu.md", "utf8").split("## Changes")[1]!;
const [BEFORE, CHANGES] = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!) as unknown) as [Menu, MenuChanges];
const [TAG_BEFORE, TAG_AFTER] = [...PAGE.matchAll(/`([0-9a-f-]{36}-\d+-[0-9a-f]{16})`/g)].map(([, tag]) => `"${tag}-gzip"`) as [string, string];

let vault: Map<string, unknown>;
let asked: Record<string, string>[];
let answers: Response[];

beforeEach(() => {
  vault = new Map();
  asked = [];
  answers = [];
});

afterEach(() => vi.unstubAllGlobals());

test("the changes of docs/menu.md make the menu that the server's tag names", async () => {
  expect(await isNamedBy(BEFORE, TAG_BEFORE)).toBe(true);
  const now = changed(BEFORE, CHANGES)!;
  expect(await isNamedBy(now, TAG_AFTER)).toBe(true);
  expect(now.categories.map(({ name, items }) => [name, items.map((item) => `${item.name} ${item.price}`)])).toEqual([
    ["Drinks", ["Cappuccino 350", "Tea 275", "Lemonade 300"]],
    ["Cakes", []],
  ]);
});

test("what did not change is the very thing it was", () => {
  const now = changed(BEFORE, CHANGES)!;
  expect(now.categories[0]!.items[0]).toBe(BEFORE.categories[0]!.items[0]);
  expect(now.modifierGroups[0]).toBe(BEFORE.modifierGroups[0]);
});

test("changes that name what is not there are none of this menu", () => {
  expect(changed({ ...BEFORE, categories: [] }, { ...CHANGES, categories: BEFORE.categories, items: [] })).toBeNull();
});

test("a till asks with what it has, and keeps what the changes make of it", async () => {
  answers = [whole(BEFORE, TAG_BEFORE), delta(TAG_AFTER)];
  const shelf = MenuShelf.of(till());
  await shelf.refresh("DINE_IN");
  const now = await shelf.refresh("DINE_IN");

  expect(asked).toEqual([{}, { "If-None-Match": TAG_BEFORE, "A-IM": "comanda-menu" }]);
  expect(now?.version).toBe(16);
  expect(vault.get("menu.DINE_IN")).toEqual({ etag: TAG_AFTER, menu: now });
});

test("a till whose menu is not what the server thinks asks for the whole", async () => {
  const spoiled = { ...BEFORE, outletName: "Elsewhere", categories: BEFORE.categories.map((page) => ({ ...page, items: page.items.map((item) => ({ ...item, price: 1 })) })) };
  vault.set("menu.DINE_IN", { etag: TAG_BEFORE, menu: spoiled });
  answers = [delta(TAG_AFTER), whole(BEFORE, TAG_BEFORE)];
  const now = await MenuShelf.of(till()).refresh("DINE_IN");

  expect(asked[1]).toEqual({});
  expect(now).toEqual(BEFORE);
});

function whole(menu: Menu, etag: string): Response {
  return new Response(JSON.stringify(menu), { headers: { ETag: etag } });
}

function delta(etag: string): Response {
  return new Response(JSON.stringify(CHANGES), { status: 226, headers: { ETag: etag } });
}

function till(): Device {
  return {
    identity: { outletId: BEFORE.outletId },
    vault: { get: async (name: string) => vault.get(name), put: async (name: string, value: unknown) => void vault.set(name, value) },
    fetch: async (_: string, { headers }: { headers: Record<string, string> }) => {
      asked.push(headers);
      return answers.shift()!;
    },
  } as unknown as Device;
}
