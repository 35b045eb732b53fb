import type { Vault } from "./vault";

interface Tries {
  readonly wrong: number;
  readonly until: number;
}

const MOST_WRONG = 5;
const LOCKED_MILLIS = 15 * 60_000;
const NONE: Tries = { wrong: 0, until: 0 };

/**
 * Counts wrong PINs while the server cannot. A try is written down as wrong before it is checked, so that neither a reload
 * nor a crash gives one back.
 */
export class Lockout {
  constructor(
    private readonly vault: Vault,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** @returns when the next try is allowed, or null if now */
  async lockedUntil(person: string): Promise<Date | null> {
    const { until } = await this.#tries(person);
    return until > this.now() ? new Date(until) : null;
  }

  /** To be called before a PIN is checked. */
  async count(person: string): Promise<void> {
    const before = await this.#tries(person);
    const wrong = before.until !== 0 && before.until <= this.now() ? 1 : before.wrong + 1;
    await this.vault.put(name(person), { wrong, until: wrong >= MOST_WRONG ? this.now() + LOCKED_MILLIS : 0 });
  }

  /** The PIN was right. */
  forgive(person: string): Promise<void> {
    return this.vault.delete(name(person));
  }

  async #tries(person: string): Promise<Tries> {
    return (await this.vault.get<Tries>(name(person))) ?? NONE;
  }
}

function name(person: string): string {
  return `tries.${person}`;
}
