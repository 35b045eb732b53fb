import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Card, Device } from "../device";
import { Journal } from "../journal";
import type { Menu, MenuItem } from "../menu/menu";
import { type CamePayment, dueOf, grantedOf, isIdle, receiving } from "../service/open-order";
import { NOTHING } from "../service/outlet";
import { OutletBook } from "../service/outlet-book";
import { moreWithout, offEach, offOrder, offWithout, takingOffAll } from "./adjusting";
import { add, lineOf } from "./cart";
import { Desk } from "./desk";
import { salesOf } from "./sale";

const soup: MenuItem = { id: "soup", name: "Soup", price: 700, available: true, taxIds: [] };
const steak: MenuItem = { id: "steak", name: "Steak", price: 3100, available: true, taxIds: [] };
const menu: Menu = { outletId: "o", version: 3, open: true, currency: "USD", taxes: [], modifierGroups: [], categories: [{ id: "c", name: "All", items: [soup, steak] }] };
const table = { id: "t5", name: "5", seats: 4, shape: "SQUARE" as const, x: 0, y: 0, width: 8, height: 8 };
const other = { ...table, id: "t6", name: "6" };
const all = { tip: 0, part: null };

let device: Device;
let journal: Journal;
let book: OutletBook;
let desk: Desk;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  device = await Device.open();
  device.identity = { terminalId: "t1", tenantId: "t", outletId: "o", name: "Till", prefix: "A2", purpose: "TILL", key: "k" };
  device.card = {
    outlet: {
      id: "o",
      currency: "USD",
      serviceModes: ["TAKEAWAY", "DINE_IN"],
      rules: { pricesIncludeTax: true, rounding: "HALF_UP", roundAt: "LINE", cashRoundingTo: 5 },
    },
    staff: [{ id: "kim", name: "Kim", role: "CASHIER", hasPin: true }],
  } as unknown as Card;
  device.person = { id: "kim", name: "Kim", role: "CASHIER" };
  await device.vault.put("outlet", { watermark: 0, outlet: { ...NOTHING, rooms: [{ id: "r", name: "Room", tables: [table, other] }] }, tickets: [] });
  await begin();
});

afterEach(() => {
  book.close();
  vi.unstubAllGlobals();
});

/** As after a reload of the page. */
async function begin(): Promise<void> {
  journal = new Journal(device);
  book = new OutletBook(device, journal, () => undefined);
  desk = new Desk(device, journal, book, () => undefined);
  await book.open();
  await desk.begin();
  desk.offer(menu);
}

async function kinds(): Promise<string[]> {
  return (await journal.latest(20)).map((event) => event.kind).reverse();
}

function party(name: string) {
  return book.outlet.parties.find((one) => one.table === name)!;
}

test("a table is opened, served twice, paid and left, all without a network", async () => {
  await desk.guests.seatAt(table, 3);
  desk.add([lineOf(soup)], add);
  await desk.send();
  desk.add([lineOf(steak)], add);
  await desk.send();
  expect(desk.order?.lines.map((line) => [line.name, line.sent])).toEqual([
    ["Soup", true],
    ["Steak", true],
  ]);
  expect(desk.due).toBe(3800);
  const sale = await desk.pay({ ...all, tendered: 4000 });
  expect(sale).toMatchObject({ paid: { amount: 3800, change: 200, receipt: "A2J-000001" }, left: 0, placed: { tableName: "5" } });
  expect(desk.due).toBe(0);
  await desk.guests.leave();
  expect(book.outlet.parties).toEqual([]);
  expect(await kinds()).toEqual(["visit.opened", "order.placed", "order.lines-added", "order.paid", "visit.closed"]);
});

test("what was typed for a table waits there while somebody serves another, and through a reload", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(soup)], add);
  await desk.guests.seatAt(other, 2);
  expect(desk.cart.lines).toEqual([]);
  desk.add([lineOf(steak)], add);
  book.close();
  await begin();
  expect(desk.cart).toMatchObject({ place: { table: "6" }, lines: [{ name: "Steak" }] });
  desk.sitDown(party("5"));
  expect(desk.cart).toMatchObject({ place: { table: "5" }, lines: [{ name: "Soup" }] });
  desk.counter();
  expect(desk.cart.lines).toEqual([]);
  desk.sitDown(party("6"));
  expect(desk.cart.lines).toMatchObject([{ name: "Steak" }]);
});

test("what is typed for a table that was served goes onto its bill", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(soup)], add);
  await desk.send();
  desk.counter();
  desk.sitDown(party("5"));
  expect(desk.order?.lines).toHaveLength(1);
  desk.add([lineOf(soup)], add);
  expect(desk.due).toBe(1400);
  expect(await desk.pay({ ...all, tendered: 1400 })).toMatchObject({ paid: { amount: 1400 } });
  expect((await kinds()).slice(-2)).toEqual(["order.lines-added", "order.paid"]);
});

test("an order that is held is not sent, and is when it is recalled and paid", async () => {
  desk.add([lineOf(soup)], add);
  await desk.hold("Blue jacket");
  expect(desk.cart).toMatchObject({ lines: [] });
  expect(desk.cart.orderId).toBeUndefined();
  await desk.recall(book.outlet.orders[0]!);
  expect(desk.order).toMatchObject({ hold: null, lines: [{ sent: false }] });
  await desk.pay({ ...all, tendered: 700 });
  expect(await kinds()).toEqual(["order.placed", "order.held", "order.recalled", "order.sent", "order.paid"]);
});

test("every part of a split bill has its receipt, kept for when somebody asks", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(soup), lineOf(steak)], (cart, lines) => ({ ...cart, lines: [...cart.lines, ...lines] }));
  await desk.send();
  await desk.split({ how: "EQUAL" }, 2);
  for (const number of [1, 2]) {
    const sale = await desk.pay({ tendered: 2000, tip: 50, part: null }, desk.order!.parts[number - 1]!);
    expect(sale).toMatchObject({ paid: { amount: 1950, tip: 50, receipt: `A2J-00000${number}` }, part: { number, of: 2, total: 1900 } });
  }
  expect(dueOf(desk.order!)).toBe(0);
  const sales = salesOf(await journal.latest(20), await desk.sales.all());
  expect(sales.map((sale) => sale.part?.number)).toEqual([2, 1]);
});

test("a bill that is paid in part stays open, and tells what is left", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(soup)], add);
  const first = await desk.pay({ tendered: 500, tip: 0, part: 300 });
  expect(first).toMatchObject({ paid: { amount: 300, change: 200 }, left: 400 });
  expect(first?.paid?.receipt).toBeUndefined();
  expect(await desk.pay({ ...all, tendered: 400 })).toMatchObject({ paid: { receipt: "A2J-000001" }, before: 300, left: 0 });
});

test("at the counter a sale is an order that is paid at once", async () => {
  desk.add([lineOf(soup)], add);
  expect(await desk.pay({ ...all, tendered: 1000 })).toMatchObject({ paid: { amount: 700 } });
  expect(await kinds()).toEqual(["order.placed", "order.paid"]);
  expect(desk.cart.lines).toEqual([]);
});

test("a counter sale that is paid in part goes on with the rest", async () => {
  desk.add([lineOf(soup)], add);
  expect(await desk.pay({ tendered: 300, tip: 0, part: 300 })).toMatchObject({ paid: { amount: 300 }, left: 400 });
  expect(desk.due).toBe(400);
  expect(await desk.pay({ ...all, tendered: 400 })).toMatchObject({ paid: { receipt: "A2J-000001" }, before: 300, left: 0 });
  expect(await kinds()).toEqual(["order.placed", "order.paid", "order.paid"]);
});

test("a vendor's tip is on the bill as soon as the payment is, and only once", async () => {
  desk.add([lineOf(soup)], add);
  const order = (await desk.place())!;
  const payment = { id: "p1", amount: 770, tip: 70, cashRounding: 0 };
  expect(dueOf(receiving(order, payment))).toBe(0);
  const told = { ...order, tip: 70, asked: [{ id: "p1", method: "CARD", amount: 770 }] };
  expect(dueOf(told)).toBe(770);
  expect(receiving(told, payment)).toMatchObject({ tip: 70, asked: [] });
  expect(receiving(receiving(told, payment), payment).payments).toHaveLength(1);
});

test("what was ordered is taken off the bill, or made cheaper, whoever ordered it", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(soup), lineOf(steak)], (cart, lines) => ({ ...cart, lines: [...cart.lines, ...lines] }));
  await desk.send();
  const [first, second] = desk.order!.lines;
  const what = { lineId: first!.id, reasonId: "r1" };
  expect(offWithout(desk.order!, what)).toBe(700);
  await desk.takeOff([what]);
  expect(dueOf(desk.order!)).toBe(3100);
  const discount = { id: "d1", kind: "DISCOUNT" as const, percent: "10", reasonId: "r2", name: "Regular" };
  expect(offOrder(desk.order!, discount)).toBe(310);
  await desk.discount(discount);
  expect(dueOf(desk.order!)).toBe(2790);
  const comp = { id: "d2", lineId: second!.id, kind: "COMP" as const, reasonId: "r3", name: "Burnt" };
  expect(offOrder(desk.order!, comp)).toBe(2790);
  await desk.discount(comp);
  expect(dueOf(desk.order!)).toBe(0);
  expect((await kinds()).slice(-3)).toEqual(["line.voided", "order.discounted", "line.comped"]);
});

test("what was taken off an order, or a line of it, is taken back, and is known by its reason", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(steak)], add);
  await desk.send();
  await desk.discount({ id: "d1", kind: "DISCOUNT", percent: "10", reasonId: "r2", name: "Regular" });
  await desk.discount({ id: "d2", lineId: desk.order!.lines[0]!.id, kind: "COMP", reasonId: "r3", name: "Burnt" });
  expect(grantedOf(desk.order!).map(({ granted, line }) => [granted.reasonId, granted.kind, line?.name])).toEqual([
    ["r2", undefined, undefined],
    ["r3", "COMP", "Steak"],
  ]);
  expect(moreWithout(desk.order!, "d2")).toBe(2790);
  await desk.takeBack("d2");
  await desk.takeBack("d1");
  await begin();
  desk.sitDown(party("5")!);
  expect(dueOf(desk.order!)).toBe(3100);
  expect((await kinds()).slice(-2)).toEqual(["discount.withdrawn", "discount.withdrawn"]);
});

test("a combo goes off the bill as a whole, or a part of it", async () => {
  const combo = { id: "c1", itemId: "menu", name: "Lunch" };
  await desk.guests.seatAt(table, 2);
  desk.add([{ ...lineOf(soup), quantity: "2", combo }, { ...lineOf(steak), quantity: "2", combo }], add);
  await desk.send();
  const one = takingOffAll(desk.order!.lines, 1);
  expect(offEach(desk.order!, one)).toEqual([700, 3100]);
  await desk.takeOff(one);
  expect(desk.order!.lines).toMatchObject([{ quantity: "1" }, { quantity: "1" }]);
  await desk.takeOff(takingOffAll([desk.order!.lines[0]!], 1));
  expect(desk.order!.lines).toMatchObject([{ name: "Steak", quantity: "1" }]);
});

test("a part of a combo that was sent is exchanged, and the bill never falls below what is paid", async () => {
  const combo = { id: "c1", itemId: "menu", name: "Lunch" };
  await desk.guests.seatAt(table, 2);
  desk.add([{ ...lineOf(soup), combo }, { ...lineOf(steak), combo }], add);
  await desk.send();
  await desk.pay({ tip: 0, part: 3700, tendered: 3700 });
  const [gone] = desk.order!.lines;
  await desk.exchange({ on: { ...lineOf(soup, [], 750), combo }, off: { lineId: gone!.id, reasonId: "r1" } });
  expect(desk.order!.lines).toMatchObject([{ name: "Steak" }, { name: "Soup", unitPrice: 750, combo, sent: true }]);
  expect(dueOf(desk.order!)).toBe(150);
  expect((await kinds()).slice(-2)).toEqual(["order.lines-added", "line.voided"]);
});

test("of several pieces some can be taken off", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([{ ...lineOf(soup), quantity: "3" }], add);
  await desk.send();
  const what = { lineId: desk.order!.lines[0]!.id, quantity: "2" };
  expect(offWithout(desk.order!, what)).toBe(1400);
  await desk.takeOff([what]);
  expect(desk.order!.lines).toMatchObject([{ quantity: "1" }]);
});

test("a party moves with its unsent lines", async () => {
  await desk.guests.seatAt(table, 2);
  desk.add([lineOf(soup)], add);
  await desk.guests.moveTo(other);
  expect(party("6")).toMatchObject({ tableId: "t6" });
  expect(desk.cart).toMatchObject({ place: { table: "6" }, lines: [{ name: "Soup" }] });
});

test("what a vendor is to be asked for is written down first, with what was taken off", async () => {
  desk.add([lineOf(soup)], add);
  const discount = { id: "d1", kind: "DISCOUNT" as const, percent: "10", reasonId: "r1", name: "Regular" };
  desk.put({ ...desk.cart, discounts: [discount] });
  const order = await desk.place();
  expect(await kinds()).toEqual(["order.placed", "order.discounted"]);
  expect(dueOf(order!)).toBe(630);
  expect(desk.due).toBe(630);
});

test("an order that a vendor's payment settled has its receipt among the last sales, and can't be paid again", async () => {
  const payment = { id: "p1", orderId: "", method: "CARD", state: "SUCCEEDED" as const, currency: "USD", amount: 695, cashRounding: -5, tip: 0, surcharge: 8, createdAt: "" };
  const came: { orderId: string; payment: CamePayment }[] = [];
  book.close();
  book = new OutletBook(device, journal, () => undefined, { paid: () => came, heard: () => undefined });
  desk = new Desk(device, journal, book, () => undefined);
  await book.open();
  await desk.begin();
  desk.offer(menu);
  desk.add([lineOf(soup)], add);
  const order = (await desk.place())!;
  came.push({ orderId: order.id, payment: { id: "p1", amount: 695, tip: 0, cashRounding: -5 } });
  await desk.settled(order, null, { ...payment, orderId: order.id }, "M-000042");
  await book.written();
  expect(desk.due).toBe(0);
  const [sale] = salesOf(await journal.latest(20), await desk.sales.all());
  expect(sale).toMatchObject({ paid: { method: "CARD", receipt: "M-000042", amount: 695, cashRounding: -5 }, byVendor: { surcharge: 8 }, left: 0 });
});

test("an order is opened before anything is ordered, and called off where nothing is", async () => {
  const order = (await desk.place())!;
  const [event] = await journal.latest(1);
  expect(JSON.parse(event!.body)).toMatchObject({ lines: [], send: false, total: 0 });
  expect(isIdle(order)).toBe(true);
  desk.add([lineOf(soup)], add);
  await desk.send();
  expect(isIdle(desk.order!)).toBe(false);
  desk.counter();
  const other = (await desk.place())!;
  await desk.callOff(other, "Nothing was ordered");
  expect(await kinds()).toEqual(["order.placed", "order.lines-added", "order.placed", "order.cancelled"]);
  expect(book.outlet.orders.map(({ id }) => id)).toEqual([order.id]);
  expect(desk.order).toBeNull();
  desk.add([lineOf(steak)], add);
  expect((await desk.place())!.id).not.toBe(other.id);
});
