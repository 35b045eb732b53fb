/** Why nobody was signed in, as the screen tells it. */
export type PinTrouble = "wrong" | "locked" | "unproven";

/** `unproven`: there is no network, and nothing on the device by which this PIN can be checked. */
export class PinRefused extends Error {
  override readonly name = "PinRefused";

  constructor(
    readonly trouble: PinTrouble,
    readonly until: Date | null = null,
  ) {
    super(`The PIN is ${trouble}.`);
  }
}
