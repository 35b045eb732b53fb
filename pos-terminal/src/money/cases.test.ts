import { existsSync, readFileSync } from "node:fs";
import { env } from "node:process";
import { describe, expect, test } from "vitest";
import { at } from "./exact";
import {
  type BillRequest,
  type Columns,
  type GuestTotals,
  calculate,
  refundOf,
  splitByItems,
  splitEqually,
} from "./index";

/** A case that an independent program worked out; the server's engine is held to the same files. */
interface WorkedCase {
  readonly case: BillRequest;
  readonly bill: object;
  readonly equalParts: Readonly<Record<string, number[]>>;
  readonly split: { readonly shares: number[][]; readonly guests: GuestTotals[] };
  readonly refundOfFirstLine: { readonly soldQuantity: number; readonly steps: number[]; readonly parts: Columns[] };
}

const OWN = new URL("../../../pos-ejb/src/test/resources/money-cases.json", import.meta.url).pathname;
const OTHERS = env["MONEY_VECTORS"] ?? "";

function read(file: string): [string, WorkedCase][] {
  const rows = JSON.parse(readFileSync(file, "utf8")) as WorkedCase[];
  return rows.map((row, i) => [row.case.name ?? `case ${i}`, row]);
}

function holdTo(cases: [string, WorkedCase][]): void {
  test.each(cases)("the bill of %s", (_, worked) => {
    expect(calculate(worked.case)).toMatchObject(worked.bill);
  });

  test.each(cases)("the equal parts of %s", (_, worked) => {
    const { total } = calculate(worked.case);
    for (const [guests, parts] of Object.entries(worked.equalParts)) {
      expect(splitEqually(total, Number(guests))).toEqual(parts);
    }
  });

  test.each(cases)("the guests' columns of %s", (_, worked) => {
    const guests = splitByItems(calculate(worked.case), worked.split.shares);
    expect(guests.map((guest) => guest.totals)).toEqual(worked.split.guests);
  });

  test.each(cases)("the refunds of the first line of %s", (_, worked) => {
    const line = at(calculate(worked.case).lines, 0);
    const { soldQuantity, steps, parts } = worked.refundOfFirstLine;
    let refunded = 0;
    const given = steps.map((step) => {
      const part = refundOf(line, String(soldQuantity), String(refunded), String(step));
      refunded += step;
      return part;
    });
    expect(given).toEqual(parts);
  });
}

describe("the project's own cases", () => holdTo(read(OWN)));

if (OTHERS === "") {
  test.skip("cases of the file that MONEY_VECTORS names: it is not set", () => {});
} else if (!existsSync(OTHERS)) {
  test.skip(`cases of the file that MONEY_VECTORS names: there is no ${OTHERS}`, () => {});
} else {
  describe(`the cases of ${OTHERS}`, () => holdTo(read(OTHERS)));
}
