import type { Card, Person } from "./card";
import { Lockout } from "./lockout";
import { PinRefused } from "./pin-refused";
import type { Vault } from "./vault";
import { proves } from "./verifier";

const HOUR = 3_600_000;

/** Who may come in while the server can't be asked. */
export class OfflineDoor {
  readonly #lockout: Lockout;

  constructor(
    private readonly vault: Vault,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.#lockout = new Lockout(vault, now);
  }

  async enter(card: Card, person: string, pin: string): Promise<Person> {
    const colleague = card.staff.find((one) => one.id === person);
    if (!colleague?.verifier || (await this.#silentTooLong(card))) throw new PinRefused("unproven");
    const until = await this.#lockout.lockedUntil(person);
    if (until) throw new PinRefused("locked", until);
    await this.#lockout.count(person);
    if (!(await proves(pin, colleague.verifier))) {
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
