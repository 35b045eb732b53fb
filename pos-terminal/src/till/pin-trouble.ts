import type { PinRefused } from "../device";
import { timeOfDay } from "../kit/clock";
import { say } from "../words/till";

/** Why a PIN was refused, in words. */
export function pinTrouble(refused: PinRefused, zone: string | undefined): string {
  if (refused.trouble === "wrong") return say("pinWrong");
  if (refused.trouble === "unproven") return say("pinUnproven");
  return refused.until && zone ? say("pinLockedUntil", timeOfDay(refused.until, zone)) : say("pinLocked");
}
