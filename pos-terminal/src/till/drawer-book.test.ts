import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { Device } from "../device";
import { Journal } from "../journal";
import { expectedIn } from "./drawer";
import { DrawerBook } from "./drawer-book";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("the drawer is kept up with the journal, and is the same after a reload", async () => {
  const { device, journal } = await terminal();
  const book = new DrawerBook(journal);
  expect(await book.read()).toBeNull();
  await append(journal, "order.paid", { amount: 5 });
  await append(journal, "drawer.opened", { shiftId: "s", float: 100 });
  expect(expectedIn((await book.read())!)).toBe(100);
  await append(journal, "order.paid", { amount: 7 });
  await append(journal, "drawer.moved", { movement: "PAID_OUT", amount: 2 });
  expect(expectedIn((await book.read())!)).toBe(105);
  expect(await book.read(), "reading twice counts once").toEqual(await new DrawerBook(journal).read());
  device.db.close();
  expect(expectedIn((await new DrawerBook((await terminal()).journal).read())!)).toBe(105);
});

test("an opening that lies far back is found", async () => {
  const { journal } = await terminal();
  await append(journal, "drawer.opened", { shiftId: "s", float: 100 });
  for (let i = 0; i < 250; i++) await append(journal, "order.paid", { amount: 1 });
  expect(expectedIn((await new DrawerBook(journal).read())!)).toBe(350);
});

async function terminal(): Promise<{ device: Device; journal: Journal }> {
  const device = await Device.open();
  device.identity = { terminalId: "t1", tenantId: "x", outletId: "o1", name: "Till 1", prefix: "A2", purpose: "TILL", key: "t1.secret" };
  return { device, journal: new Journal(device) };
}

function append(journal: Journal, kind: string, body: object): Promise<unknown> {
  return journal.append(null, () => [{ kind, body }]);
}
