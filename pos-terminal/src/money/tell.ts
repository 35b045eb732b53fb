import { type MoneyWords, moneyWords } from "../words/money";
import type { Step } from "./types";

/** Says a step in the reader's language, such as "State tax 8.875 % of 24.00 = 2.13, rounded half up". */
export function tell(step: Step, language: string): string {
  const words: MoneyWords = language.toLowerCase().startsWith("id") ? moneyWords.id : moneyWords.en;
  const sentence = say(words[step.key], step.arguments);
  return step.rounding === null ? sentence : say(words[step.rounding], [sentence]);
}

function say(pattern: string, args: readonly string[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, place: string) => args[Number(place)] ?? "");
}
