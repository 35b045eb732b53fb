import { expect, test } from "vitest";
import { timeOfDay } from "./clock";

test("the clock on the wall is the outlet's, not the device's", () => {
  const instant = new Date("2026-11-25T16:05:00Z");
  expect(timeOfDay(instant, "Asia/Jakarta")).toBe("23:05");
  expect(timeOfDay(instant, "America/New_York")).toBe("11:05");
});
