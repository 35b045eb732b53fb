import { fixedText } from "./decimal";
import { exponentOf } from "./currency";

/**
 * Amounts as people of a language write them: `formatMoney(123450, "USD", "en-US")` is $1,234.50, for `id-ID`
 * US$1.234,50.
 *
 * The decimals are always the currency's of ISO 4217, as amounts are kept in its minor units; browsers' own tables
 * differ for some. Digits go to the browser as text, so that none is lost on the way.
 */
export function formatMoney(minorUnits: number, currency: string, language: string): string {
  return write(minorUnits, currency, language, { style: "currency", currency, currencyDisplay: "symbol" });
}

/** The same without the currency, for columns and number pads: 1,234.50. */
export function formatAmount(minorUnits: number, currency: string, language: string): string {
  return write(minorUnits, currency, language, { style: "decimal" });
}

const FORMATS = new Map<string, Intl.NumberFormat>();

function write(minorUnits: number, currency: string, language: string, options: Intl.NumberFormatOptions): string {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError(`${minorUnits} is no whole number of minor units`);
  const digits = exponentOf(currency);
  const key = `${language} ${options.style} ${currency}`;
  let format = FORMATS.get(key);
  if (format === undefined) {
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(language, { ...options, ...decimals });
    FORMATS.set(key, format);
  }
  return format.format(fixedText(BigInt(minorUnits), digits) as Intl.StringNumericLiteral);
}
