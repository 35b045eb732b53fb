import { refuse } from "./refusal";

/** ISO 4217's currencies with a minor unit, by their exponent; gold, test and drawing-right codes have none. */
const BY_EXPONENT: Readonly<Record<number, string>> = {
  0:
    "ADP BEF BIF BYB BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF MGF PTE PYG ROL RWF TPE TRL UGX UYI VND VUV " +
    "XAF XOF XPF",
  2:
    "AED AFA AFN ALL AMD ANG AOA ARS ATS AUD AWG AYM AZM AZN BAM BBD BDT BGL BGN BMD BND BOB BOV BRL BSD BTN BWP " +
    "BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CSD CUC CUP CVE CYP CZK DEM DKK DOP DZD EEK EGP ERN ETB EUR FIM " +
    "FJD FKP FRF GBP GEL GHC GHS GIP GMD GTQ GWP GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IRR JMD KES KGS KHR KPW " +
    "KYD KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MXV MYR MZM MZN " +
    "NAD NGN NIO NLG NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB RUR SAR SBD SCR SDD SDG SEK SGD SHP SIT " +
    "SKK SLE SLL SOS SRD SRG SSP STD STN SVC SYP SZL THB TJS TMM TMT TOP TRY TTD TWD TZS UAH USD USN USS UYU UZS " +
    "VEB VED VEF VES WST XCD XCG YER YUM ZAR ZMK ZMW ZWD ZWG ZWL ZWN ZWR",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF",
};

const EXPONENTS = new Map<string, number>();
for (const [exponent, codes] of Object.entries(BY_EXPONENT)) {
  for (const code of codes.split(" ")) EXPONENTS.set(code, Number(exponent));
}

/** How many decimals the currency has: JPY 0, USD 2, KWD 3. Browsers' own tables differ from ISO for some. */
export function exponentOf(currency: string | null | undefined): number {
  if (currency === null || currency === undefined) return refuse("missing", "currency", "is missing");
  return EXPONENTS.get(currency) ?? refuse("currency.unknown", "currency", "is no ISO 4217 currency with a minor unit");
}
