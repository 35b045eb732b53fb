import { expect, test } from "vitest";
import type { Menu } from "./menu";
import { Search } from "./search";

const menu = {
  categories: [
    { id: "c", name: "Drinks", items: [item("1", "Iced Crème Latte", "ICL", "8991002101234"), item("2", "Latte", "LAT"), item("3", "Tea", "TEA")] },
    { id: "d", name: "Favourites", items: [item("2", "Latte", "LAT")] },
  ],
} as unknown as Menu;

test("what begins with the word comes first, and nothing comes twice", () => {
  expect(new Search(menu).find("latte").map((one) => one.id)).toEqual(["2", "1"]);
});

test("accents, case and the order of words do not matter", () => {
  expect(new Search(menu).find("CREME iced").map((one) => one.id)).toEqual(["1"]);
});

test("a scanned code is one item", () => {
  expect(new Search(menu).byCode("8991002101234")?.id).toBe("1");
  expect(new Search(menu).byCode("tea ")?.id).toBe("3");
  expect(new Search(menu).byCode("899")).toBeNull();
});

test("20,000 items are searched faster than anybody sees", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => item(String(i), `Dish number ${i}`, `SKU${i}`));
  const search = new Search({ categories: [{ id: "c", name: "All", items: many }] } as unknown as Menu);
  const before = performance.now();
  expect(search.find("number 19999")).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(100);
});

function item(id: string, name: string, sku: string, barcode?: string) {
  return { id, name, sku, barcode, price: 100, available: true };
}
