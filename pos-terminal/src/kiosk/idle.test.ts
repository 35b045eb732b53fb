import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Idle, WARNING } from "./idle";

let touched: (() => void)[];
let gone: number;
let quiet: number | null;
let idle: Idle;

beforeEach(() => {
  vi.useFakeTimers();
  touched = [];
  gone = 0;
  quiet = 60;
  vi.stubGlobal("document", {
    addEventListener: (kind: string, listener: () => void) => kind === "pointerdown" && touched.push(listener),
    removeEventListener: () => undefined,
  });
  idle = new Idle({ addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) }, () => quiet, () => gone++);
  idle.hostConnected();
});

afterEach(() => {
  idle.hostDisconnected();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("who says nothing is asked, and then it starts over", () => {
  vi.advanceTimersByTime(59_000);
  expect(idle.left).toBeNull();
  vi.advanceTimersByTime(2_000);
  expect(idle.left).toBeLessThanOrEqual(WARNING);
  vi.advanceTimersByTime(WARNING * 1_000);
  expect(gone).toBe(1);
  expect(idle.left).toBeNull();
});

test("a touch is a sign of life", () => {
  vi.advanceTimersByTime(50_000);
  touched.forEach((touch) => touch());
  vi.advanceTimersByTime(50_000);
  expect(idle.left).toBeNull();
});

test("whoever answers goes on", () => {
  vi.advanceTimersByTime(65_000);
  idle.begin();
  vi.advanceTimersByTime(30_000);
  expect(idle.left).toBeNull();
  expect(gone).toBe(0);
});

test("nobody is waited for where nothing was begun", () => {
  quiet = null;
  vi.advanceTimersByTime(600_000);
  expect(gone).toBe(0);
});
