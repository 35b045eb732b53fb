import { describe, expect, test } from "vitest";
import { ageOf, allDay, dishesOf, minutesOf, shownOf, tapped, Tickets, type Ticket, type View } from "./ticket";

const GRILL = "grill";
const BAR = "bar";
const stations = [
  { id: GRILL, name: "Grill" },
  { id: BAR, name: "Bar" },
];
const pass: View = { station: null, stations };
const grill: View = { station: GRILL, stations };
const bar: View = { station: BAR, stations };

function ticket(id: string, more: Partial<Ticket> = {}): Ticket {
  return {
    id,
    orderId: "o",
    orderNumber: "A-1",
    number: "A-1/1",
    serviceMode: "TAKEAWAY",
    state: "NEW",
    priority: "NORMAL",
    lines: [
      { lineId: `${id}-burger`, itemId: "burger", name: "Burger", quantity: "2", modifiers: [] },
      { lineId: `${id}-cola`, itemId: "cola", name: "Cola", quantity: "1.5", modifiers: [] },
    ],
    items: [
      { lineId: `${id}-burger`, stationId: GRILL, state: "NEW" },
      { lineId: `${id}-cola`, stationId: BAR, state: "NEW" },
    ],
    voids: [],
    createdAt: "2026-11-20T12:00:00Z",
    changedAt: "2026-11-20T12:00:00Z",
    version: 1,
    ...more,
  };
}

describe("what a display shows", () => {
  test("a station sees its own lines", () => {
    expect(dishesOf(ticket("a"), bar).map((dish) => dish.line.name)).toEqual(["Cola"]);
  });

  test("a ticket leaves a station when its part is done, and the pass when it is handed out", () => {
    const half = tapped(ticket("a"), ["a-cola"], "DONE");
    expect(shownOf([half], bar)).toEqual([]);
    expect(shownOf([half], grill)).toHaveLength(1);
    expect(shownOf([{ ...half, state: "READY" }], pass)).toHaveLength(1);
    expect(shownOf([{ ...half, state: "SERVED" }], pass)).toEqual([]);
  });

  test("what was at a station that is gone is shown at the first", () => {
    const orphan = ticket("a", { items: [{ lineId: "a-burger", stationId: "gone", state: "NEW" }] });
    expect(dishesOf(orphan, grill).map((dish) => dish.line.name)).toContain("Burger");
    expect(dishesOf(orphan, bar)).toEqual([]);
  });

  test("a cook sees what a dish contains", () => {
    const [burger, cola] = dishesOf(ticket("a", { allergens: [{ lineId: "a-burger", allergens: ["GLUTEN"] }] }), pass);
    expect(burger?.allergens).toEqual(["GLUTEN"]);
    expect(cola?.allergens).toEqual([]);
  });

  test("a rush stands before what waits longer", () => {
    const old = ticket("old", { createdAt: "2026-11-20T11:00:00Z" });
    const rush = ticket("rush", { priority: "RUSH" });
    expect(shownOf([ticket("new"), old, rush], pass).map((t) => t.id)).toEqual(["rush", "old", "new"]);
  });

  test("what is void is not to be cooked", () => {
    const [burger] = dishesOf(ticket("a", { voids: [{ lineId: "a-burger", quantity: "2" }] }), grill);
    expect(burger).toMatchObject({ left: "0", voided: true });
  });

  test("dishes are counted over all tickets, without what is done or void", () => {
    const tickets = [
      ticket("a"),
      ticket("b", { voids: [{ lineId: "b-burger", quantity: "1" }] }),
      tapped(ticket("c"), ["c-cola"], "DONE"),
    ];
    expect(allDay(tickets, pass)).toEqual([
      { name: "Burger", quantity: "5" },
      { name: "Cola", quantity: "3" },
    ]);
  });

  test("a ticket ages", () => {
    const at = (minutes: number) => Date.parse("2026-11-20T12:00:00Z") + minutes * 60_000;
    expect(ageOf(minutesOf(ticket("a"), at(7)))).toBe("fresh");
    expect(ageOf(minutesOf(ticket("a"), at(8)))).toBe("late");
    expect(ageOf(minutesOf(ticket("a"), at(15)))).toBe("very-late");
  });
});

describe("cards that arrive in any order", () => {
  test("the newest one counts", () => {
    const tickets = new Tickets();
    expect(tickets.apply(ticket("a", { version: 2, state: "COOKING" }))).toBe(true);
    expect(tickets.apply(ticket("a", { version: 1 }))).toBe(false);
    expect(tickets.get("a")?.state).toBe("COOKING");
  });

  test("reading anew forgets what is gone and keeps what is newer", () => {
    const tickets = new Tickets();
    tickets.apply(ticket("gone"));
    tickets.apply(ticket("a", { version: 5, state: "READY" }));
    tickets.replace([ticket("a", { version: 4 }), ticket("b")]);
    expect([...tickets].map((t) => [t.id, t.state])).toEqual([
      ["a", "READY"],
      ["b", "NEW"],
    ]);
  });
});
