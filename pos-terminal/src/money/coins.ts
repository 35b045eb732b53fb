import { nearest } from "./exact";

/** What is paid in cash of an amount: the nearest sum that coins make, a tie going up; all of it where there is no smallest coin. */
export function toCoins(amount: number, coin: number | null | undefined): number {
  return coin ? Number(nearest(BigInt(amount), BigInt(coin), "HALF_UP")) * coin : amount;
}
