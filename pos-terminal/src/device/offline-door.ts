import type { Card, Person } from "./card";
import { Lockout } from "./lockout";
import { PinRefused } from "./pin-refused";
import type { Vault } from "./vault";
import { proves } from "./verifier";

const HOUR = 3_600_000;

/** The verifier's work for one PIN: begun before its answer is asked for, because it takes most of a second. */
interface Proof {
  readonly person: string;
  readonly pin: string;
  readonly holds: Promise<boolean>;
}

/** Who may come in while the server can't be asked. */
export class OfflineDoor {
  readonly #lockout: Lockout;
  #proof: Proof | null = null;

  constructor(
    private readonly vault: Vault,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.#lockout = new Lockout(vault, now);
  }

  /** Begins to check a PIN. What comes of it nobody hears before {@link enter} has counted the try. */
  prepare(card: Card, person: string, pin: string): void {
    const verifier = card.staff.find((one) => one.id === person)?.verifier;
    if (!verifier || (this.#proof?.person === person && this.#proof.pin === pin)) return;
    const holds = proves(pin, verifier);
    holds.catch(() => undefined); // told to whoever asks
    this.#proof = { person, pin, holds };
  }

  /** Forgets what was begun. */
  drop(): void {
    this.#proof = null;
  }

  async enter(card: Card, person: string, pin: string): Promise<Person> {
    const colleague = card.staff.find((one) => one.id === person);
    if (!colleague?.verifier || (await this.#silentTooLong(card))) throw new PinRefused("unproven");
    const until = await this.#lockout.lockedUntil(person);
    if (until) throw new PinRefused("locked", until);
    await this.#lockout.count(person);
    this.prepare(card, person, pin);
    const holds = (await this.#proof?.holds) ?? false;
    this.drop();
    if (!holds) {
      const locked = await this.#lockout.lockedUntil(person);
      throw new PinRefused(locked ? "locked" : "wrong", locked);
    }
    await this.#lockout.forgive(person);
    return { id: colleague.id, name: colleague.name, role: colleague.role };
  }

  /** The server was there. */
  async heard(): Promise<void> {
    await this.vault.put("heard", this.now());
  }

  /** Whether a lost device must not be opened by a PIN any more until it has called. */
  async #silentTooLong(card: Card): Promise<boolean> {
    const heard = (await this.vault.get<number>("heard")) ?? 0;
    return this.now() - heard > card.offlineHours * HOUR;
  }
}
