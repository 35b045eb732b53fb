import { expect, test } from "vitest";
import { spread } from "./spread";

test.each([
  ["the voucher of docs/money.md", 500n, [2800n, 810n, 1072n], [299n, 87n, 114n]],
  ["odd units go to the earlier where nobody lost more", 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  ["a negative total is spread as its magnitude", -100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
  ["all to the first where nobody weighs anything", 7n, [0n, 0n], [7n, 0n]],
  ["a net just below nothing as weight still leaves the sum whole", 49n, [-1n, -1n, 100n], [0n, -1n, 50n]],
  ["nothing among nobody", 0n, [], []],
])("%s", (_, total, weights, parts) => {
  expect(spread(total, weights)).toEqual(parts);
});
