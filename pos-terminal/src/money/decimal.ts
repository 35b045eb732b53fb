import { refuse } from "./refusal";

const LONGEST = 32;
const PLAIN = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** Percentages are whole numbers of ten-thousandths of a percent: a whole has a million of them. */
export const HUNDRED_PERCENT = 1_000_000n;

/** In thousandths. */
export function quantity(text: string | null | undefined, field: string): bigint {
  return decimal(text, 3, BigInt(Number.MAX_SAFE_INTEGER), field, "quantity");
}

/** In ten-thousandths of a percent. */
export function percent(text: string | null | undefined, field: string): bigint {
  return decimal(text, 4, 1_000_000n, field, "percent");
}

/** Digits, optionally a point and more digits, nothing else, so that one number has one meaning everywhere. */
function decimal(text: string | null | undefined, decimals: number, most: bigint, field: string, code: string): bigint {
  if (text === null || text === undefined) return refuse("missing", field, "is missing");
  if (typeof text !== "string") return refuse(`${code}.malformed`, field, "is no text");
  if (text.startsWith("-")) return refuse(`${code}.negative`, field, "is negative");
  const match = text.length > LONGEST ? null : PLAIN.exec(text);
  if (match === null) return refuse(`${code}.malformed`, field, 'is not a decimal such as "1.5"');
  const [, digits = "", fraction = ""] = match;
  if (digits.length > 18) return refuse(`${code}.too_large`, field, "has too many digits");
  if (fraction.length > decimals) return refuse(`${code}.too_precise`, field, `has more than ${decimals} decimals`);
  if (BigInt(digits) > most) return refuse(`${code}.too_large`, field, `is above ${most}`);
  return BigInt(digits + fraction.padEnd(decimals, "0"));
}

/** 88750 with 4 decimals as 8.875. */
export function shortText(value: bigint, decimals: number): string {
  const text = fixedText(value, decimals);
  return decimals === 0 ? text : text.replace(/\.?0+$/, "");
}

/** 2400 with 2 decimals as 24.00. */
export function fixedText(value: bigint, decimals: number): string {
  if (decimals === 0) return value.toString();
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return `${value < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
}
