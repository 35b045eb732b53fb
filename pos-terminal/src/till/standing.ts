import { say } from "../words/till";

/** Whether the till may be switched off, or how many acts the server has not taken. */
export function standing(waiting: number): string {
  if (waiting === 0) return say("safe");
  return waiting === 1 ? say("waitingOne") : say("waiting", waiting);
}
