import { expect, test } from "vitest";
import { formatAmount, formatMoney } from "./format";

/** Browsers put no-break spaces between number and currency. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  [123_450, "USD", "en-US", "$1,234.50"],
  [123_450, "USD", "id-ID", "US$1.234,50"],
  [2_500_000, "IDR", "id-ID", "Rp 25.000,00"],
  [1_250, "JPY", "ja-JP", "￥1,250"],
  [1_250, "KWD", "en-US", "KWD 1.250"],
  [-5, "EUR", "de-DE", "-0,05 €"],
  [0, "CLF", "en-US", "CLF 0.0000"],
])("%i minor units of %s in %s are %s", (amount, currency, language, text) => {
  expect(plain(formatMoney(amount, currency, language))).toBe(text);
});

test("not a cent of the largest amount is lost", () => {
  expect(formatMoney(Number.MAX_SAFE_INTEGER, "USD", "en-US")).toBe("$90,071,992,547,409.91");
  expect(formatMoney(-Number.MAX_SAFE_INTEGER, "USD", "en-US")).toBe("-$90,071,992,547,409.91");
});

test("a column of amounts has the currency's decimals, and not its name", () => {
  expect(formatAmount(123_450, "USD", "en-US")).toBe("1,234.50");
  expect(formatAmount(123_450, "JPY", "en-US")).toBe("123,450");
  expect(formatAmount(7, "KWD", "id-ID")).toBe("0,007");
});

test("an amount with a fraction of a minor unit is a mistake of the program", () => {
  expect(() => formatMoney(10.5, "USD", "en-US")).toThrow(RangeError);
});

test("an unknown currency is refused", () => {
  expect(() => formatMoney(10, "XAU", "en-US")).toThrow("currency is no ISO 4217 currency");
});
