import { expect, test } from "vitest";
import { ALL, asked, askedInCash, quickTips } from "./wanted";

test("a guest pays all, or a part of it, and the tip on top", () => {
  expect(asked(1200, ALL)).toEqual({ amount: 1200, partly: false });
  expect(asked(1200, { portion: 500, tip: 60 })).toEqual({ amount: 560, partly: true });
  expect(asked(1200, { portion: 1200, tip: 120 })).toEqual({ amount: 1320, partly: false });
});

test("a part that was typed before the bill shrank is no more than the bill", () => {
  expect(asked(300, { portion: 500, tip: 0 })).toEqual({ amount: 300, partly: false });
});

test("cash is rounded to coins where it settles the bill", () => {
  expect(askedInCash(1203, { portion: null, tip: 0 }, 5)).toBe(1205);
  expect(askedInCash(1203, { portion: 503, tip: 0 }, 5)).toBe(503);
});

test("quick tips are of what is paid, halves up, and whole rupiah", () => {
  expect(quickTips(350, ALL, "USD")).toEqual([
    { percent: 5, tip: 18 },
    { percent: 10, tip: 35 },
    { percent: 15, tip: 53 },
  ]);
  expect(quickTips(350, { portion: 100, tip: 0 }, "USD").map((one) => one.tip)).toEqual([5, 10, 15]);
  expect(quickTips(3_145_000, ALL, "IDR").map((one) => one.tip)).toEqual([157_300, 314_500, 471_800]);
});
